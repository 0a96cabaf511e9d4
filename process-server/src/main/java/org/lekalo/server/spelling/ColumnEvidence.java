package org.lekalo.server.spelling;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.ExchangeApi.Century;
import org.lekalo.library.contract.ExchangeApi.ColumnSeen;
import org.lekalo.library.contract.ExchangeApi.DateOrder;
import org.lekalo.library.contract.ExchangeApi.DecimalSign;
import org.lekalo.library.contract.ExchangeApi.ThousandsSign;

/**
 * What the cells of a column say about how all of it is written.
 *
 * @param written whether anything in it is text
 * @param noComma whether a number in it cannot have the comma as its decimal sign
 * @param noDayFirst whether a date in it cannot begin with the day
 * @param longAgo whether a date in it lies as long ago as birthdays do
 * @param orders of its dates that leave none open
 * @param openOrder whether a date in it leaves its order to the others
 * @param centuries that its years of two digits can be of, by themselves
 * @param apart what stands between the thousands of its numbers, where the decimal sign is the comma, {@code apartByPoint}
 *     where it is the point
 * @param timed whether a time of day stands beside a date in it
 */
public record ColumnEvidence(
        boolean written,
        boolean noComma,
        boolean noPoint,
        boolean noDayFirst,
        boolean noMonthFirst,
        boolean longAgo,
        Set<DateOrder> orders,
        boolean openOrder,
        Set<Century> centuries,
        Set<ThousandsSign> apart,
        Set<ThousandsSign> apartByPoint,
        boolean timed) {

    /** What was kept of a file before it was asked for so much has less. */
    public ColumnEvidence {
        orders = known(orders);
        centuries = known(centuries);
        apart = known(apart);
        apartByPoint = known(apartByPoint);
    }

    private static <T> Set<T> known(@Nullable Set<T> kept) {
        return kept == null ? Set.of() : Set.copyOf(kept);
    }

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
        return new ColumnSeen(
                written, single(decimalSigns()), single(ordersSeen()), single(thousands()), single(centuries), timed);
    }

    private Set<DateOrder> ordersSeen() {
        var all = new HashSet<>(orders);
        if (openOrder) {
            all.addAll(dateOrders());
        }
        return all;
    }

    /** None as long as it is open what of it is the decimal sign. */
    private Set<ThousandsSign> thousands() {
        var possible = decimalSigns();
        if (possible.size() > 1 && !apart.equals(apartByPoint)) {
            return Set.of();
        }
        return possible.get(0) == DecimalSign.COMMA ? apart : apartByPoint;
    }

    private static <T> @Nullable T single(Collection<T> possible) {
        return possible.size() == 1 ? possible.iterator().next() : null;
    }
}
