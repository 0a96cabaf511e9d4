package org.lekalo.designer.staff;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Screen;
import org.lekalo.designer.words.Formats;
import org.lekalo.library.contract.CalendarApi;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.record.Text;

class CalendarViewTest {

    @RegisterExtension
    final Screen screen = new Screen();

    private final Kept calendar = new Kept();
    private int year;

    @BeforeEach
    void open() {
        year = Formats.current().today().getYear();
        calendar.days.add(
                new CalendarApi.Day(LocalDate.of(year, 5, 1), false, new Text("Праздник труда", "Labour day")));
        calendar.days.add(new CalendarApi.Day(LocalDate.of(year + 1, 1, 2), true, new Text("Отработка", "Worked")));
        screen.show(new CalendarView(calendar));
    }

    @Test
    void showsTheDaysOfTheChosenYear() {
        assertThat(GridKt._size(days())).isEqualTo(1);
        assertThat(GridKt._getFormattedRow(days(), 0)).contains("Праздник труда");

        year(year + 1);

        assertThat(GridKt._getFormattedRow(days(), 0)).contains("Отработка");
        assertThat(GridKt._getCellComponent(days(), 0, "deeds").getElement().getTextRecursively())
                .contains("Удалить");
    }

    @Test
    void aDayOfTheChosenYearIsAdded() {
        year(year + 1);

        press("Добавить день");
        var day = _get(DatePicker.class, query -> query.withLabel("День"));
        assertThat(day.getValue()).isEqualTo(LocalDate.of(year + 1, 1, 1));
        _setValue(_get(TextField.class), "Новый год");
        press("Сохранить", _get(Dialog.class));

        assertThat(calendar.days)
                .endsWith(new CalendarApi.Day(LocalDate.of(year + 1, 1, 1), false, new Text("Новый год", "Новый год")));
        assertThat(GridKt._size(days())).isEqualTo(2);
        _assertNone(Dialog.class);
    }

    @Test
    void aDayNeedsItsDate() {
        press("Добавить день");

        _get(DatePicker.class).clear();
        press("Сохранить", _get(Dialog.class));

        assertThat(_get(DatePicker.class).getErrorMessage()).isEqualTo("Заполните поле.");
        assertThat(calendar.days).hasSize(2);
    }

    @Test
    void aDayIsTakenOut() {
        var deeds = GridKt._getCellComponent(days(), 0, "deeds");
        _click(_get(deeds, Button.class, query -> query.withText("Удалить")));

        assertThat(GridKt._size(days())).isZero();
        assertThat(calendar.days).hasSize(1);
    }

    @Test
    void theHoursAreSaved() {
        _setValue(hour("Начало дня"), LocalTime.of(10, 0));

        press("Сохранить");

        assertThat(calendar.hours).isEqualTo(new CalendarApi.Hours(LocalTime.of(10, 0), LocalTime.of(18, 0)));
    }

    @Test
    void theHoursNeedTheirEndAndItIsAfterTheBeginning() {
        hour("Конец дня").clear();
        press("Сохранить");
        assertThat(hour("Конец дня").getErrorMessage()).isEqualTo("Заполните поле.");

        _setValue(hour("Конец дня"), LocalTime.of(8, 0));
        press("Сохранить");

        assertThat(hour("Конец дня").getErrorMessage()).isEqualTo("Конец раньше начала.");
        assertThat(calendar.hours.to()).isEqualTo(LocalTime.of(18, 0));
    }

    private static final class Kept implements CalendarApi {

        private final List<Day> days = new ArrayList<>();
        private Hours hours = new Hours(LocalTime.of(9, 0), LocalTime.of(18, 0));

        @Override
        public Calendar calendar() {
            return new Calendar(hours, List.copyOf(days));
        }

        @Override
        public void setHours(Hours now) {
            if (now.to().isBefore(now.from())) {
                throw FieldsRefused.of(List.of(new FieldProblem("to", "Конец раньше начала.")));
            }
            hours = now;
        }

        @Override
        public void setDay(Day day) {
            days.add(day);
        }

        @Override
        public void removeDay(PlainDay day) {
            days.removeIf(known -> known.day().equals(day.day()));
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // years
    private static void year(int year) {
        Select<Integer> select = _get(Select.class, query -> query.withLabel("Год"));
        select.setValue(year);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the only one
    private static Grid<CalendarApi.Day> days() {
        return _get(Grid.class);
    }

    private static TimePicker hour(String label) {
        return _get(TimePicker.class, query -> query.withLabel(label));
    }

    private static void press(String label) {
        _click(_get(Button.class, query -> query.withText(label)));
    }

    private static void press(String label, Dialog dialog) {
        _click(_get(dialog, Button.class, query -> query.withText(label)));
    }
}
