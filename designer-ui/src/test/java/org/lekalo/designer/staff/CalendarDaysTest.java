package org.lekalo.designer.staff;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Screen;
import org.lekalo.designer.words.Formats;
import org.lekalo.library.contract.CalendarApi;
import org.lekalo.library.contract.CalendarApi.Day;
import org.lekalo.library.record.Text;

class CalendarDaysTest {

    private final KeptCalendar calendar = new KeptCalendar();

    @RegisterExtension
    final Screen screen = new Screen();

    private static final class KeptCalendar implements CalendarApi {

        private final Map<LocalDate, Day> days = new TreeMap<>();
        private Hours hours = new Hours(LocalTime.of(9, 0), LocalTime.of(18, 0));

        @Override
        public Calendar calendar() {
            return new Calendar(hours, List.copyOf(days.values()));
        }

        @Override
        public void setHours(Hours given) {
            hours = given;
        }

        @Override
        public void setDay(Day day) {
            days.put(day.day(), day);
        }

        @Override
        public void removeDay(PlainDay day) {
            days.remove(day.day());
        }
    }

    @Test
    void replacesNoDayThatIsThereAlready() {
        var named = holiday();
        screen.show(new CalendarView(calendar));

        press("Добавить день");
        var day = _get(DatePicker.class);
        day.setValue(named.day());
        _setValue(_get(_get(Dialog.class), TextField.class), "Ещё один");
        _click(_get(_get(Dialog.class), Button.class, query -> query.withText("Сохранить")));

        assertThat(day.getErrorMessage()).isEqualTo("Этот день уже есть в списке: Праздник. Измените его там.");
        assertThat(calendar.days.values()).containsExactly(named);
    }

    @Test
    void changesADayThatIsThere() {
        var named = holiday();
        screen.show(new CalendarView(calendar));

        _click(_get(GridKt._getCellComponent(days(), 0, "deeds"), Button.class, query -> query.withText("Изменить")));
        _setValue(_get(_get(Dialog.class), TextField.class), "Перенос");
        _click(_get(_get(Dialog.class), Button.class, query -> query.withText("Сохранить")));

        assertThat(calendar.days.values()).containsExactly(new Day(named.day(), false, new Text("Перенос", "Holiday")));
    }

    private Day holiday() {
        var day = LocalDate.of(Formats.current().today().getYear(), 6, 12);
        var named = new Day(day, false, new Text("Праздник", "Holiday"));
        calendar.setDay(named);
        return named;
    }

    @SuppressWarnings("unchecked")
    private static Grid<Day> days() {
        return _get(Grid.class);
    }

    private static void press(String text) {
        _click(_get(Button.class, query -> query.withText(text)));
    }

    @Test
    void savesNoHoursOutOfWhatIsNoTimeAndSaysSo() {
        screen.show(new CalendarView(calendar));
        var from = _get(TimePicker.class, query -> query.withLabel("Начало дня"));

        from.setValue(null);
        from.getElement().setProperty("_inputElementValue", "9:75");
        _fireDomEvent(from, "unparsable-change");
        press("Сохранить");

        assertThat(from.getErrorMessage()).isEqualTo("Нужно время, например 14:30.");
        assertThat(calendar.hours.from()).isEqualTo(LocalTime.of(9, 0));
    }
}
