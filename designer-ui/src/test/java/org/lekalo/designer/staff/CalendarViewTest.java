package org.lekalo.designer.staff;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Screen;
import org.lekalo.library.contract.CalendarApi;

class CalendarViewTest {

    private final KeptCalendar calendar = new KeptCalendar();

    @RegisterExtension
    final Screen screen = new Screen();

    private static final class KeptCalendar implements CalendarApi {

        private Hours hours = new Hours(LocalTime.of(9, 0), LocalTime.of(18, 0));

        @Override
        public Calendar calendar() {
            return new Calendar(hours, List.of());
        }

        @Override
        public void setHours(Hours given) {
            hours = given;
        }

        @Override
        public void setDay(Day day) {
            throw new AssertionError(day);
        }

        @Override
        public void removeDay(PlainDay day) {
            throw new AssertionError(day);
        }
    }

    @Test
    void savesNoHoursOutOfWhatIsNoTimeAndSaysSo() {
        screen.show(new CalendarView(calendar));
        var from = _get(TimePicker.class, query -> query.withLabel("Начало дня"));

        from.setValue(null);
        from.getElement().setProperty("_inputElementValue", "9:75");
        _fireDomEvent(from, "unparsable-change");
        _click(_get(Button.class, query -> query.withText("Сохранить")));

        assertThat(from.getErrorMessage()).isEqualTo("Нужно время, например 14:30.");
        assertThat(calendar.hours.from()).isEqualTo(LocalTime.of(9, 0));
    }
}
