package org.lekalo.designer.exchange;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.Year;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.ExchangeApi;
import org.lekalo.library.contract.ExchangeApi.Century;
import org.lekalo.library.contract.ExchangeApi.ColumnSeen;
import org.lekalo.library.contract.ExchangeApi.DateOrder;
import org.lekalo.library.contract.ExchangeApi.DecimalSign;
import org.lekalo.library.contract.ExchangeApi.Reading;
import org.lekalo.library.contract.ExchangeApi.ThousandsSign;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;

/** How a column's numbers and dates are written, where the file leaves that open; what is not set is told by the column. */
final class ImportReading extends Div {

    private final Select<DecimalSign> decimal;
    private final Select<ThousandsSign> thousands;
    private final Select<DateOrder> dates;
    private final Select<Century> century;
    private final Span timed = new Span(getTranslation("import.timed"));
    private final ColumnSeen seen;

    ImportReading(ColumnSeen seen, Runnable changed) {
        this.seen = seen;
        decimal = choice("decimal", DecimalSign.values(), seen.decimal(), changed);
        thousands = choice("thousands", ThousandsSign.values(), seen.thousands(), changed);
        dates = choice("dates", DateOrder.values(), seen.dates(), changed);
        century = choice("century", Century.values(), seen.century(), changed);
        timed.addClassName("quiet");
        add(decimal, thousands, dates, century, timed);
        addClassName("import-reading");
    }

    private <T extends Enum<T>> Select<T> choice(String what, T[] all, @Nullable T seen, Runnable changed) {
        var choice = new Select<T>();
        choice.setLabel(getTranslation("import." + what));
        choice.setItems(all);
        choice.setItemLabelGenerator(one -> one == null ? byTheColumn(what, seen) : words(what, one));
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(byTheColumn(what, seen));
        choice.addValueChangeListener(change -> changed.run());
        return choice;
    }

    private String byTheColumn(String what, @Nullable Enum<?> seen) {
        return seen == null
                ? getTranslation("import.reading")
                : getTranslation("import.reading.seen", words(what, seen));
    }

    private String words(String what, Enum<?> one) {
        return getTranslation(
                "import." + what + "." + one.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** Shows what can be set for such a field, and what is concluded of the column; null where it is left out. */
    void about(@Nullable Field field) {
        var kind = field == null ? null : field.kind();
        boolean written = seen.written();
        boolean number = written && kind != null && kind.isNumber();
        boolean date = written && kind != null && kind.isDay();
        decimal.setVisible(number);
        thousands.setVisible(number);
        dates.setVisible(date);
        century.setVisible(date);
        century.setEmptySelectionCaption(
                byTheColumn("century", field != null && field.birthday() ? Century.PAST : seen.century()));
        century.setHelperText(
                field == null || field.birthday() ? "" : getTranslation("import.century.help", lastNear()));
        timed.setVisible(seen.timed() && kind == FieldKind.DATE);
        setVisible(number || date || timed.isVisible());
    }

    /** The last year that two digits mean by themselves. */
    private static String lastNear() {
        return String.valueOf(Year.now(ZoneId.systemDefault()).getValue() + ExchangeApi.YEARS_AHEAD);
    }

    Reading reading() {
        return new Reading(set(decimal), set(thousands), set(dates), set(century));
    }

    private static <T> @Nullable T set(Select<T> choice) {
        return choice.isVisible() ? choice.getValue() : null;
    }
}
