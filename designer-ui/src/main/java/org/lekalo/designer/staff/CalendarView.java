package org.lekalo.designer.staff;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Optional;
import org.lekalo.designer.look.ActionButton;
import org.lekalo.designer.look.Note;
import org.lekalo.designer.look.Pill;
import org.lekalo.designer.look.Unread;
import org.lekalo.designer.look.Unsaved;
import org.lekalo.designer.settings.FormDialog;
import org.lekalo.designer.settings.SettingsNavigation;
import org.lekalo.designer.settings.SettingsPage;
import org.lekalo.designer.words.Formats;
import org.lekalo.designer.words.Pickers;
import org.lekalo.library.contract.CalendarApi;
import org.lekalo.library.contract.CalendarApi.Day;
import org.lekalo.library.contract.CalendarApi.Hours;
import org.lekalo.library.contract.CalendarApi.PlainDay;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.contract.Roles;
import org.lekalo.library.record.Text;

/** Working hours, holidays, and the Saturdays that are worked. */
@Route(SettingsNavigation.CALENDAR)
@RolesAllowed(Roles.ADMINISTRATOR)
class CalendarView extends SettingsPage {

    private final transient CalendarApi calendar;
    private final TimePicker from = Pickers.time(getTranslation("calendar.from"));
    private final TimePicker to = Pickers.time(getTranslation("calendar.to"));
    private final Unsaved typed = new Unsaved(from, to);
    private final Select<Integer> year = new Select<>();
    private final Grid<Day> days = new Grid<>();

    CalendarView(CalendarApi calendar) {
        super("calendar");
        this.calendar = calendar;
        for (var picker : List.of(from, to)) {
            picker.setStep(Duration.ofMinutes(30));
        }
        year.setLabel(getTranslation("calendar.year"));
        year.addValueChangeListener(event -> show());
        tool(hours(), year, adding(getTranslation("calendar.add"), this::addDay));
        columns();
        add(days);
        fill();
    }

    /** The button stands with what it saves, in one line whatever is said below the fields. */
    private Component hours() {
        var hours = row(typed, new ActionButton(getTranslation("settings.save"), this::saveHours));
        hours.getStyle().set("align-items", "baseline").set("flex-basis", "100%");
        return hours;
    }

    private void columns() {
        plain(days);
        days.addComponentColumn(this::when)
                .setHeader(getTranslation("calendar.day"))
                .setAutoWidth(true)
                .setFlexGrow(1);
        wideOnly(days.addColumn(day -> day.day().getDayOfWeek().getDisplayName(TextStyle.FULL_STANDALONE, getLocale()))
                .setHeader(getTranslation("calendar.weekday"))
                .setFlexGrow(1));
        wideOnly(days.addComponentColumn(this::kind)
                .setHeader(getTranslation("calendar.kind"))
                .setFlexGrow(1));
        days.addColumn(day -> day.name().in(getLocale()))
                .setHeader(getTranslation("calendar.name"))
                .setFlexGrow(2);
        deeds(days.addComponentColumn(day -> row(
                small(getTranslation("people.change"), () -> change(day)),
                small(getTranslation("settings.remove"), () -> {
                    calendar.removeDay(new PlainDay(day.day()));
                    show();
                }))));
    }

    private void fill() {
        var hours = calendar.calendar().hours();
        from.setValue(hours.from());
        to.setValue(hours.to());
        int now = Formats.current().today().getYear();
        year.setItems(now - 1, now, now + 1, now + 2);
        year.setValue(now);
    }

    private Component when(Day day) {
        return lines(Formats.current().date(day.day()), narrowOnly(words(day.working())));
    }

    private Component kind(Day day) {
        return new Pill(words(day.working()), day.working() ? Pill.Tone.WARN : Pill.Tone.GOOD);
    }

    private String words(boolean working) {
        return getTranslation(working ? "calendar.working" : "calendar.free");
    }

    private void show() {
        days.setItems(calendar.calendar().days().stream()
                .filter(day -> Integer.valueOf(day.day().getYear()).equals(year.getValue()))
                .toList());
    }

    private void saveHours() {
        for (var picker : List.of(from, to)) {
            picker.setInvalid(picker.isEmpty());
            picker.setErrorMessage(
                    picker.isEmpty() ? Unread.in(picker).orElseGet(() -> getTranslation("form.required")) : "");
        }
        if (from.isEmpty() || to.isEmpty()) {
            return;
        }
        try {
            calendar.setHours(new Hours(from.getValue(), to.getValue()));
            typed.over();
            to.setInvalid(false);
            Note.done(getTranslation("settings.saved"));
        } catch (FieldsRefused refused) {
            to.setErrorMessage(refused.problems().get(0).text());
            to.setInvalid(true);
        }
    }

    private void addDay() {
        var day = Pickers.date(getTranslation("calendar.day"));
        day.setValue(LocalDate.of(year.getValue(), 1, 1));
        ask(
                getTranslation("calendar.add"),
                day,
                new Day(day.getValue(), false, new Text("", "")),
                () -> named(day.getValue()).ifPresent(this::refuseToReplace));
    }

    private void change(Day known) {
        var day = Pickers.date(getTranslation("calendar.day"));
        day.setValue(known.day());
        day.setReadOnly(true);
        ask(getTranslation("calendar.change"), day, known, () -> {});
    }

    private void ask(String title, DatePicker day, Day known, Runnable check) {
        var kind = new Select<Boolean>();
        kind.setLabel(getTranslation("calendar.kind"));
        kind.setItems(false, true);
        kind.setItemLabelGenerator(working -> words(working));
        kind.setValue(known.working());
        var called = known.name().in(getLocale());
        var name = new TextField(getTranslation("calendar.name"), called, "");
        new FormDialog(title, getTranslation("settings.save"), () -> {
                    check.run();
                    calendar.setDay(new Day(day.getValue(), kind.getValue(), named(known.name(), name.getValue())));
                    show();
                })
                .withNeeded("day", day)
                .with("working", kind)
                .withNeeded("name", name)
                .open();
    }

    /** The name in the other language stays, unless it was the same. */
    private Text named(Text was, String now) {
        if (was.in(getLocale()).equals(now)) {
            return was;
        }
        if (was.ru().equals(was.en())) {
            return new Text(now, now);
        }
        return getLocale().getLanguage().equals("ru") ? new Text(now, was.en()) : new Text(was.ru(), now);
    }

    private Optional<Day> named(LocalDate day) {
        return calendar.calendar().days().stream()
                .filter(known -> known.day().equals(day))
                .findFirst();
    }

    private void refuseToReplace(Day known) {
        var what = known.name().in(getLocale());
        throw FieldsRefused.of(List.of(new FieldProblem(
                "day", getTranslation("calendar.there", what.isBlank() ? words(known.working()) : what))));
    }
}
