package org.lekalo.designer.words;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Date pickers that speak the user's language and write dates as everything else does. */
public final class Pickers {

    /** Two digits of a year mean one of the eighty before this or the twenty from it on. */
    private static final int MIDDLE_OF_TWO_DIGITS = 30;

    private Pickers() {}

    public static DatePicker date(String label) {
        var picker = new DatePicker(label);
        picker.setLocale(locale());
        picker.setI18n(words(picker));
        return picker;
    }

    /** Two digits of a year mean the latest that is not in the future. */
    public static DatePicker birthday(String label) {
        var picker = date(label);
        picker.getElement().setAttribute("birthday", true);
        return picker;
    }

    public static TimePicker time(String label) {
        var picker = new TimePicker(label);
        picker.setLocale(ofTimes());
        picker.setI18n(
                new TimePicker.TimePickerI18n().setBadInputErrorMessage(picker.getTranslation("picker.bad-time")));
        return picker;
    }

    public static DateTimePicker dateTime(String label) {
        var picker = new DateTimePicker(label);
        picker.setLocale(ofTimes());
        picker.setDatePickerI18n(words(picker));
        picker.setI18n(new DateTimePicker.DateTimePickerI18n()
                .setBadInputErrorMessage(picker.getTranslation("picker.bad-moment"))
                .setIncompleteInputErrorMessage(picker.getTranslation("picker.half")));
        return picker;
    }

    private static DatePicker.DatePickerI18n words(com.vaadin.flow.component.Component picker) {
        var locale = locale();
        return new DatePicker.DatePickerI18n()
                .setDateFormats(locale.equals(Words.RUSSIAN) ? "dd.MM.yyyy" : "d MMM yyyy", "dd.MM.yyyy", "yyyy-MM-dd")
                .setReferenceDate(Formats.current().today().minusYears(MIDDLE_OF_TWO_DIGITS))
                .setFirstDayOfWeek(1)
                .setToday(picker.getTranslation("picker.today"))
                .setCancel(picker.getTranslation("picker.cancel"))
                .setBadInputErrorMessage(picker.getTranslation("picker.bad"))
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> capital(month.getDisplayName(TextStyle.FULL_STANDALONE, locale), locale))
                        .toList())
                .setWeekdays(days(TextStyle.FULL_STANDALONE, locale))
                .setWeekdaysShort(days(TextStyle.SHORT_STANDALONE, locale));
    }

    /** Vaadin counts the days from Sunday. */
    private static List<String> days(TextStyle style, Locale locale) {
        return Stream.concat(
                        Stream.of(DayOfWeek.SUNDAY),
                        Arrays.stream(DayOfWeek.values()).limit(6))
                .map(day -> capital(day.getDisplayName(style, locale), locale))
                .toList();
    }

    private static String capital(String word, Locale locale) {
        return word.substring(0, 1).toUpperCase(locale) + word.substring(1);
    }

    /** Of 24 hours, as times are written everywhere else. */
    private static Locale ofTimes() {
        return locale().equals(Words.RUSSIAN) ? Words.RUSSIAN : Locale.UK;
    }

    private static Locale locale() {
        return UI.getCurrent().getLocale().getLanguage().equals("ru") ? Words.RUSSIAN : Words.ENGLISH;
    }
}
