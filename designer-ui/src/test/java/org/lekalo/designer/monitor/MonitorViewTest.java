package org.lekalo.designer.monitor;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.verify;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Instances;
import org.lekalo.designer.company.Screen;
import org.lekalo.library.contract.ChangesApi.Kind;
import org.lekalo.library.contract.InstancesApi;
import org.lekalo.library.contract.InstancesApi.Page;
import org.lekalo.library.contract.InstancesApi.ProcessCount;
import org.lekalo.library.contract.InstancesApi.Query;
import org.lekalo.library.contract.InstancesApi.Row;
import org.lekalo.library.contract.InstancesApi.Start;
import org.lekalo.library.contract.InstancesApi.State;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.record.RecordRef;
import org.mockito.ArgumentCaptor;

class MonitorViewTest {

    private final InstancesApi instances = spy(new Instances());

    @RegisterExtension
    final Screen screen = new Screen();

    @Test
    void showsWhereAnInstanceStandsAndWithWhom() {
        open();

        assertThat(textOf(State.RUNNING)).contains("Согласовать скидку", "Борис Кузнецов, ждёт 5 часов", "Идёт");
    }

    @Test
    void showsWhyAnInstanceDoesNotGoOn() {
        open();

        assertThat(textOf(State.FAILED)).contains("нет адреса почты", "Сбой").doesNotContain("org.lekalo");
    }

    @Test
    void countsInstancesByProcess() {
        open();

        assertThat(_find(NativeButton.class, query -> query.withClasses("process-count-name")))
                .extracting(NativeButton::getText)
                .containsExactly("Согласование скидки", "Замер и расчёт");
    }

    @Test
    void tellsProcessesOfOneNameApart() {
        doReturn(List.of(
                        new ProcessCount(new ProcessModelId(1), "Замер", 1, 0, 0),
                        new ProcessCount(new ProcessModelId(2), "Замер", 2, 0, 0)))
                .when(instances)
                .counts();

        open();

        assertThat(_find(NativeButton.class, query -> query.withClasses("process-count-name")))
                .extracting(NativeButton::getText)
                .containsExactly("Замер · № 1", "Замер · № 2");
    }

    @Test
    void showsTheInstancesBehindANumber() {
        open();

        _click(_find(NativeButton.class).get(2));

        assertThat(asked().model()).isEqualTo(new ProcessModelId(1));
        assertThat(asked().states()).containsExactly(State.FAILED);
        assertThat(GridKt._size(grid())).isEqualTo(1);
    }

    @Test
    void looksForInstancesStartedOnADay() {
        open();

        _setValue(_find(DatePicker.class).get(0), LocalDate.of(2026, 11, 20));
        _setValue(_find(DatePicker.class).get(1), LocalDate.of(2026, 11, 20));

        assertThat(asked().startedFrom()).hasToString("2026-11-19T21:00:00Z");
        assertThat(asked().startedTo()).hasToString("2026-11-20T21:00:00Z");
    }

    @Test
    void takesTheFiltersOfTheAddress() {
        var view = new MonitorView(instances, screen.changes());

        view.open(QueryParameters.simple(
                Map.of("process", "2", "state", "completed", "text", " окна ", "from", "2026-11-01")));
        screen.show(view);

        assertThat(asked().model()).isEqualTo(new ProcessModelId(2));
        assertThat(asked().states()).containsExactly(State.COMPLETED);
        assertThat(asked().text()).isEqualTo("окна");
        assertThat(asked().startedFrom()).isNotNull();
    }

    @Test
    void leavesOutWhatTheAddressHasWrongly() {
        var view = new MonitorView(instances, screen.changes());

        view.open(QueryParameters.simple(Map.of("process", "one", "state", "asleep", "from", "soon")));

        assertThat(asked().model()).isNull();
        assertThat(asked().states()).isEmpty();
        assertThat(asked().startedFrom()).isNull();
    }

    @Test
    void offersToShowAllWhereNothingIsFound() {
        open();
        doReturn(new Page(List.of(), 0, null)).when(instances).query(any());

        _setValue(_get(TextField.class), "нет такой");
        assertThat(_get(H3.class).getText()).isEqualTo("Таких запусков нет");
        _click(_get(Button.class, query -> query.withText("Показать все")));

        assertThat(asked().text()).isNull();
    }

    @Test
    void teachesWhatStartsAProcessWhereNothingRan() {
        doReturn(new Page(List.of(), 0, null)).when(instances).query(any());
        doReturn(List.of()).when(instances).counts();

        open();

        assertThat(_get(H3.class).getText()).isEqualTo("Пока ничего не запущено");
        assertThat(_find(TextField.class)).isEmpty();
    }

    @Test
    void showsANewInstanceWithoutReloading() {
        open();

        instances.start(new Start(new ProcessModelId(1), new RecordRef("deal", 9)));
        screen.tell(Kind.INSTANCE, "i-4");

        screen.soon(() -> assertThat(GridKt._size(grid())).isEqualTo(4));
        assertThat(_find(Span.class, query -> query.withText("4 запуска"))).hasSize(1);
    }

    private void open() {
        var view = new MonitorView(instances, screen.changes());
        view.open(QueryParameters.empty());
        screen.show(view);
    }

    private Query asked() {
        var queries = ArgumentCaptor.forClass(Query.class);
        verify(instances, atLeastOnce()).query(queries.capture());
        return queries.getValue();
    }

    @SuppressWarnings("unchecked")
    private static Grid<Row> grid() {
        return _get(Grid.class);
    }

    private String textOf(State state) {
        var row = instances
                .query(new Query(null, List.of(state), null, null, null, 1, null))
                .instances()
                .get(0);
        return new InstanceRow(row).getElement().getTextRecursively();
    }
}
