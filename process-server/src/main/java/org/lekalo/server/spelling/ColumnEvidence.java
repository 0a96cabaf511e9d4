package org.lekalo.server.spelling;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.ExchangeApi.ColumnSeen;
import org.lekalo.library.contract.ExchangeApi.DateOrder;
import org.lekalo.library.contract.ExchangeApi.DecimalSign;

/**
 * What the cells of a column say about how all of it is written.
 *
 * @param written whether anything in it is text
 * @param noComma whether a number in it cannot have the comma as its decimal sign
 * @param noDayFirst whether a date in it cannot begin with the day
 * @param longAgo whether a date in it lies as long ago as birthdays do
 */
public record ColumnEvidence(
        boolean written, boolean noComma, boolean noPoint, boolean noDayFirst, boolean noMonthFirst, boolean longAgo) {

    /** Both, where the column decides nothing or contradicts itself. */
    List<DecimalSign> decimalSigns() {
        if (noComma == noPoint) {
            return List.of(DecimalSign.COMMA, DecimalSign.POINT);
        }
        return List.of(noComma ? DecimalSign.POINT : DecimalSign.COMMA);
    }

    List<DateOrder> dateOrders() {
        if (noDayFirst == noMonthFirst) {
            return List.of(DateOrder.DAY_MONTH_YEAR, DateOrder.MONTH_DAY_YEAR);
        }
        return List.of(noDayFirst ? DateOrder.MONTH_DAY_YEAR : DateOrder.DAY_MONTH_YEAR);
    }

    public ColumnSeen seen() {
        return new ColumnSeen(written, single(decimalSigns()), single(dateOrders()));
    }

    private static <T> @Nullable T single(List<T> possible) {
        return possible.size() == 1 ? possible.get(0) : null;
    }
}
