package org.lekalo.designer.card;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.menubar.MenuBar;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Screen;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.library.contract.InstancesApi;
import org.lekalo.library.contract.InstancesApi.Position;
import org.lekalo.library.contract.InstancesApi.Progress;
import org.lekalo.library.contract.InstancesApi.Row;
import org.lekalo.library.contract.InstancesApi.Start;
import org.lekalo.library.contract.InstancesApi.Startable;
import org.lekalo.library.contract.InstancesApi.State;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.record.RecordRef;

class RunningOnRecordTest {

    private static final RecordRef DEAL = new RecordRef("deal", 1);

    private final InstancesApi instances = mock();

    @RegisterExtension
    final Screen screen = new Screen();

    @Test
    void eachButtonNamesTheProcessThatItStarts() {
        show(2);

        assertThat(_find(Button.class))
                .extracting(button -> button.getElement().getTextRecursively())
                .containsExactly("Запуск 1Процесс 1", "Запуск 2Процесс 2");
        _assertNone(MenuBar.class);
    }

    @Test
    void manyProcessesAreStartedFromAMenu() {
        var startable = show(7);

        _assertNone(Button.class);
        MenuItem last =
                _get(MenuBar.class).getItems().get(0).getSubMenu().getItems().get(6);
        assertThat(last.getElement().getTextRecursively()).contains("Запуск 7", "Процесс 7");
        ComponentUtil.fireEvent(last, new ClickEvent<>(last));

        verify(instances).start(new Start(startable.get(6).model(), DEAL));
    }

    @Test
    void aButtonSaysOnceOfWhichProcessItIs() {
        show(List.of(
                new Startable(new ProcessModelId(1), "Процесс 1", "Запуск"),
                new Startable(new ProcessModelId(2), "Процесс 2", "Запуск")));

        assertThat(_find(Button.class))
                .extracting(button -> button.getElement().getTextRecursively())
                .allSatisfy(text -> assertThat(text).containsOnlyOnce("Процесс"));
    }

    @Test
    void aStepForManySaysHowManyFailed() {
        var each = new Position(
                "each", "Разослать", null, Instant.now(), null, null, null, null, new Progress(997, 1_000, 3));
        when(instances.ofRecord(DEAL))
                .thenReturn(List.of(new Row(
                        new InstanceId("i-1"),
                        new ProcessModelId(1),
                        "Рассылка",
                        1,
                        DEAL,
                        "Окна",
                        State.RUNNING,
                        Instant.now(),
                        null,
                        null,
                        List.of(each))));
        var running = new RunningOnRecord(instances);

        running.show(DEAL);

        assertThat(running.getElement().getTextRecursively().replace('\u00a0', ' '))
                .contains("Готово 997 из 1 000, с ошибкой 3");
    }

    private List<Startable> show(int number) {
        var startable = IntStream.rangeClosed(1, number)
                .mapToObj(index -> new Startable(new ProcessModelId(index), "Процесс " + index, "Запуск " + index))
                .toList();
        show(startable);
        return startable;
    }

    private void show(List<Startable> startable) {
        when(instances.startable(any())).thenReturn(startable);
        var running = new RunningOnRecord(instances);
        running.show(DEAL);
        screen.show(running.startButtons());
    }
}
