package org.lekalo.designer.monitor;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.atLeast;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.verify;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Instances;
import org.lekalo.designer.company.Metadata;
import org.lekalo.designer.company.People;
import org.lekalo.designer.company.Records;
import org.lekalo.designer.company.Screen;
import org.lekalo.designer.server.Vocabulary;
import org.lekalo.designer.words.Formats;
import org.lekalo.designer.words.Words;
import org.lekalo.library.contract.ChangesApi.Kind;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.library.contract.InstancesApi.Cancellation;
import org.lekalo.library.contract.InstancesApi.Cancelled;
import org.lekalo.library.contract.InstancesApi.Incident;
import org.lekalo.library.contract.InstancesApi.Instance;
import org.lekalo.library.contract.InstancesApi.Position;
import org.lekalo.library.contract.InstancesApi.Row;
import org.lekalo.library.contract.InstancesApi.State;
import org.lekalo.library.contract.Refusals.Unreachable;

class InstanceViewTest {

    private static final InstanceId RUNNING = new InstanceId("i-1");
    private static final InstanceId FAILED = new InstanceId("i-2");
    private static final InstanceId COMPLETED = new InstanceId("i-3");

    private final Instances instances = spy(new Instances());

    @RegisterExtension
    final Screen screen = new Screen();

    @Test
    void saysWithWhomItStandsAndSinceWhen() {
        open(RUNNING);

        assertThat(text(_get(PositionCard.class)))
                .contains("Согласовать скидку", "Борис Кузнецов", "ждёт 5 часов", "срок:");
    }

    @Test
    void listsWhoDidWhatAndHowLongItTook() {
        open(RUNNING);

        assertThat(_find(StepRow.class))
                .extracting(InstanceViewTest::text)
                .anySatisfy(
                        step -> assertThat(step).contains("Подготовить расчёт", "Елена Волкова", "Готово", "1 дн."));
    }

    @Test
    void leadsToTheRecord() {
        open(RUNNING);

        assertThat(_get(Anchor.class, query -> query.withClasses("instance-record"))
                        .getHref())
                .isEqualTo("records/deal/1");
    }

    @Test
    void namesARecordThatIsGone() {
        var full = instances.instance(RUNNING);
        var row = full.row();
        doReturn(new Instance(
                        new Row(
                                row.id(),
                                row.model(),
                                row.process(),
                                row.version(),
                                row.record(),
                                "",
                                row.state(),
                                row.startedAt(),
                                null,
                                null,
                                List.of()),
                        full.xml(),
                        full.steps(),
                        full.takenFlows(),
                        false,
                        null,
                        List.of()))
                .when(instances)
                .instance(RUNNING);

        open(RUNNING);

        assertThat(text(_get(InstanceHead.class))).contains("Запись удалена");
        assertThat(_find(Anchor.class, query -> query.withClasses("instance-record")))
                .isEmpty();
    }

    @Test
    void saysWhyAStepFailedAndFoldsWhatItNeeds() {
        open(FAILED);

        assertThat(text(_get(IncidentNote.class))).contains("нет адреса почты");
        assertThat(_get(Details.class).isOpened()).isFalse();
        assertThat(_get(Details.class).getSummaryText()).isEqualTo("Для ИТ-службы");
    }

    @Test
    void keepsAFailureInThePathWithWhoTriedAgain() {
        open(COMPLETED);

        assertThat(text(_get(FailureRow.class)))
                .contains("Написать клиенту", "сбой", "нет адреса почты", "Попробовать снова: Елена Волкова");
    }

    @Test
    void theStartComesFirstAtTheTimeOfTheRunThoughItWasTriedAgain() {
        var full = instances.instance(COMPLETED);
        var began = full.row().startedAt();
        var steps = full.steps().stream()
                .map(step -> step.since(began.plus(Duration.ofHours(30))))
                .toList();
        doReturn(new Instance(full.row(), full.xml(), steps, full.takenFlows(), false, null, full.failures()))
                .when(instances)
                .instance(COMPLETED);

        open(COMPLETED);

        var path = _find(Component.class, query -> query.withClasses("step"));
        assertThat(text(path.get(0)))
                .contains(full.steps().get(0).name(), Formats.current().moment(began));
        assertThat(path.get(1)).isInstanceOf(FailureRow.class);
    }

    @Test
    void triesAFailedStepAgain() {
        open(FAILED);

        _click(button("Попробовать снова"));

        assertThat(instances.retried).containsExactly("inc-1");
    }

    @Test
    void saysWhoCancelledAndWhy() {
        var full = instances.instance(RUNNING);
        var row = full.row();
        var ended = new Row(
                row.id(),
                row.model(),
                row.process(),
                row.version(),
                row.record(),
                row.recordTitle(),
                State.CANCELLED,
                row.startedAt(),
                null,
                row.startedAt(),
                List.of());
        var cancelled = new Cancelled("Ольга Морозова", "Клиент отказался");
        doReturn(new Instance(ended, full.xml(), full.steps(), full.takenFlows(), true, cancelled, List.of()))
                .when(instances)
                .instance(RUNNING);

        open(RUNNING);

        assertThat(text(_get(CancelledNote.class))).contains("Ольга Морозова", "Клиент отказался");
    }

    @Test
    void cancelsForAReason() {
        open(RUNNING);

        _click(button("Прекратить"));
        _setValue(_get(TextArea.class), "Клиент отказался");
        _click(button("Прекратить запуск"));

        verify(instances).cancel(RUNNING, new Cancellation("Клиент отказался"));
        assertThat(_find(Button.class, query -> query.withText("Прекратить"))).isEmpty();
    }

    @Test
    void asksForTheReasonOfACancellation() {
        open(RUNNING);

        _click(button("Прекратить"));
        _click(button("Прекратить запуск"));

        assertThat(_get(TextArea.class).isInvalid()).isTrue();
        verify(instances, never()).cancel(any(), any());
    }

    private static Row onlyToLookAt(Row row) {
        var position = row.positions().get(0);
        var incident = Objects.requireNonNull(position.incident());
        return new Row(
                row.id(),
                row.model(),
                row.process(),
                row.version(),
                row.record(),
                row.recordTitle(),
                row.state(),
                row.startedAt(),
                row.startedBy(),
                row.endedAt(),
                List.of(new Position(
                        position.elementId(),
                        position.step(),
                        position.with(),
                        position.since(),
                        position.due(),
                        new Incident(
                                incident.id(),
                                incident.elementId(),
                                incident.at(),
                                incident.reason(),
                                incident.details(),
                                false))));
    }

    @Test
    void offersNothingToThoseWhoMayOnlyLook() {
        var full = instances.instance(FAILED);
        doReturn(new Instance(
                        onlyToLookAt(full.row()), full.xml(), full.steps(), full.takenFlows(), false, null, List.of()))
                .when(instances)
                .instance(FAILED);

        open(FAILED);

        assertThat(_find(Button.class)).isEmpty();
        assertThat(_find(Pre.class)).isEmpty();
    }

    @Test
    void offersNoCancellationOfWhatHasEnded() {
        open(COMPLETED);

        assertThat(_find(Button.class)).isEmpty();
    }

    @Test
    void movesTheTokenWithoutReloading() {
        open(RUNNING);
        doReturn(instances.instance(COMPLETED)).when(instances).instance(RUNNING);

        screen.tell(Kind.INSTANCE, RUNNING.value());

        screen.soon(() -> assertThat(_find(PositionCard.class)).isEmpty());
    }

    @Test
    void keepsWhatItShowsWhileNothingOfItChanges() {
        doReturn(instances.instance(FAILED)).when(instances).instance(FAILED);
        open(FAILED);
        var retry = button("Попробовать снова");

        screen.tell(Kind.INSTANCE, FAILED.value());

        screen.soon(() -> verify(instances, atLeast(2)).instance(FAILED));
        assertThat(button("Попробовать снова")).isSameAs(retry);
    }

    @Test
    void canBeTriedAgainWhereTryingAgainFailed() {
        open(FAILED);
        doThrow(new Unreachable()).when(instances).retry(any(), any());

        assertThatThrownBy(() -> _click(button("Попробовать снова"))).isInstanceOf(Unreachable.class);

        assertThat(button("Попробовать снова").isEnabled()).isTrue();
    }

    @Test
    void speaksEnglishToo() {
        screen.speak(Words.ENGLISH);

        open(RUNNING);

        assertThat(text(_get(PositionCard.class))).contains("waiting for 5 hours");
    }

    private void open(InstanceId id) {
        var view = new InstanceView(
                instances, new People(), new Records(), new Vocabulary(new Metadata()), screen.changes());
        view.open(id);
        screen.show(view);
    }

    private static Button button(String text) {
        return _get(Button.class, query -> query.withText(text));
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
