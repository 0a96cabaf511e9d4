package org.lekalo.designer.monitor;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lekalo.designer.company.Screen;
import org.lekalo.designer.words.Words;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.library.contract.InstancesApi.Position;
import org.lekalo.library.contract.InstancesApi.Progress;
import org.lekalo.library.contract.InstancesApi.Relative;
import org.lekalo.library.contract.InstancesApi.Row;
import org.lekalo.library.contract.InstancesApi.State;
import org.lekalo.library.contract.InstancesApi.Step;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.record.RecordRef;

class StandingTest {

    private final Instant now = Instant.now();

    @RegisterExtension
    final Screen screen = new Screen();

    @ParameterizedTest
    @CsvSource({
        "P2DT3H, 2 дн. 3 ч, 2 d 3 h",
        "P2DT40M, 2 дн., 2 d",
        "PT5H20M, 5 ч 20 мин, 5 h 20 min",
        "PT12M30S, 12 мин, 12 min",
        "PT40S, 40 с, 40 s"
    })
    void aLengthOfTimeIsToldInItsTwoLargestUnits(Duration duration, String russian, String english) {
        assertThat(new Took(duration).in(Words.RUSSIAN).replace('\u00a0', ' ')).isEqualTo(russian);
        assertThat(new Took(duration).in(Locale.ENGLISH).replace('\u00a0', ' ')).isEqualTo(english);
    }

    @Test
    void whatTakesLessThanASecondTookNoTime() {
        assertThat(new Took(Duration.ofMillis(900)).in(Words.RUSSIAN)).isEmpty();
    }

    @Test
    void aStepThatIsLateSaysHowLate() {
        var card = new PositionCard(task(now.minus(Duration.ofHours(3))));

        assertThat(text(card)).contains("Согласовать скидку", "Борис Кузнецов", "просрочено на 3 часа");
    }

    @Test
    void aWaitSaysForWhatAndUntilWhenAndIsNeverLate() {
        var card = new PositionCard(new Position(
                "wait", "Дождаться оплаты", null, now, now.minus(Duration.ofHours(3)), null, null, "Оплачено", null));

        assertThat(text(card)).contains("Оплачено", "до ").doesNotContain("просрочено");
    }

    @Test
    void aStepForManySaysHowManyAreOver() {
        var card = new PositionCard(each(new Progress(7, 120, 0)));

        assertThat(text(card)).contains("Готово 7 из 120").doesNotContain("с ошибкой");
    }

    @Test
    void aStepForManySaysHowManyFailedInTheRunAndInTheList() {
        var some = each(new Progress(997, 1_000, 3));

        assertThat(text(new PositionCard(some))).contains("Готово 997 из 1 000, с ошибкой 3");
        assertThat(text(new InstanceRow(run(State.RUNNING, null, some)))).contains("Готово 997 из 1 000, с ошибкой 3");
    }

    @Test
    void aRunInTheListNamesTwoStepsAndHowManyMoreThereAre() {
        var row = new InstanceRow(run(State.RUNNING, null, task(null), waiting("Оплачено"), task(null), task(null)));

        assertThat(text(row)).contains("Согласовать скидку", "Дождаться оплаты", "Оплачено", "ещё 2");
    }

    @Test
    void aRunThatIsOverSaysWhenItEnded() {
        assertThat(text(new InstanceRow(run(State.COMPLETED, now)))).contains("завершён");
        assertThat(text(new InstanceHead(run(State.COMPLETED, now)))).contains("(1 дн.)");
    }

    @Test
    void aRelatedRunLeadsThereAndSaysAtWhichStep() {
        var row = screen.show(new RelativeRow(new Relative(
                new InstanceId("i-9"),
                "Первый звонок",
                "Позвонить",
                new RecordRef("lead", 4),
                "Запрос с сайта",
                State.FAILED)));

        assertThat(_get(row, Anchor.class).getHref()).isEqualTo("monitor/i-9");
        assertThat(text(row)).contains("Запрос с сайта", "Первый звонок · Позвонить", "Сбой");
    }

    @Test
    void aRelatedRunOfADeletedRecordIsStillNamed() {
        var row = new RelativeRow(new Relative(
                new InstanceId("i-9"), "Звонок", "Позвонить", new RecordRef("lead", 4), "", State.COMPLETED));

        assertThat(text(row)).contains("Запись удалена");
    }

    @Test
    void aStepThatWasCancelledSaysSoInPlaceOfItsOutcome() {
        var chosen = new ArrayList<String>();
        var row = screen.show(new StepRow(
                new Step("a", "Согласовать", "userTask", now, now, null, "Борис Кузнецов", "Отказать", true),
                false,
                () -> chosen.add("a")));

        assertThat(text(row)).contains("Борис Кузнецов", "отменено").doesNotContain("Отказать");
        assertThat(row.getClassNames()).contains("cancelled");
        _click(row);
        assertThat(chosen).containsExactly("a");
    }

    private Position task(@Nullable Instant due) {
        return new Position("approve", "Согласовать скидку", "Борис Кузнецов", now, due, null);
    }

    private Position each(Progress progress) {
        return new Position("each", "Разослать", null, now, null, null, null, null, progress);
    }

    private Position waiting(String awaits) {
        return new Position("wait", "Дождаться оплаты", null, now, null, null, null, awaits, null);
    }

    private Row run(State state, @Nullable Instant ended, Position... positions) {
        return new Row(
                new InstanceId("i-1"),
                new ProcessModelId(1),
                "Согласование скидки",
                3,
                new RecordRef("deal", 1),
                "Окна в коттедж",
                state,
                now.minus(Duration.ofDays(1)),
                "Елена Волкова",
                ended,
                List.of(positions));
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively().replace('\u00a0', ' ');
    }
}
