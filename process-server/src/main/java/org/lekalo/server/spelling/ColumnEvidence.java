package org.lekalo.server.spelling;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.ExchangeApi.Century;
import org.lekalo.library.contract.ExchangeApi.ColumnSeen;
import org.lekalo.library.contract.ExchangeApi.DateOrder;
import org.lekalo.library.contract.ExchangeApi.DecimalSign;
import org.lekalo.library.contract.ExchangeApi.ThousandsSign;

/**
 * What the cells of a column say about how all of it is written. Of those that can be read in one way only some are kept, so
 * that a field can be asked whether it takes any of them: a cell that is refused says nothing about the others.
 *
 * @param written whether anything in it is text
 * @param byPoint numbers in it that cannot have the comma as their decimal sign, {@code byComma} the point
 * @param monthFirst dates in it that cannot begin with the day, {@code dayFirst} with the month
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
        Set<String> byPoint,
        Set<String> byComma,
        Set<String> monthFirst,
        Set<String> dayFirst,
        boolean longAgo,
        Set<DateOrder> orders,
        boolean openOrder,
        Set<Century> centuries,
        Set<ThousandsSign> apart,
        Set<ThousandsSign> apartByPoint,
        boolean timed) {

    /** What was kept of a file before it was asked for so much has less. */
    public ColumnEvidence {
        byPoint = known(byPoint);
        byComma = known(byComma);
        monthFirst = known(monthFirst);
        dayFirst = known(dayFirst);
        orders = known(orders);
        centuries = known(centuries);
        apart = known(apart);
        apartByPoint = known(apartByPoint);
    }

    private static <T> Set<T> known(@Nullable Set<T> kept) {
        return kept == null ? Set.of() : Set.copyOf(kept);
    }

    /** What is left to be said where only such texts are taken. */
    public ColumnEvidence of(Predicate<String> taken) {
        return new ColumnEvidence(
                written,
                any(byPoint, taken),
                any(byComma, taken),
                any(monthFirst, taken),
                any(dayFirst, taken),
                longAgo,
                orders,
                openOrder,
                centuries,
                apart,
                apartByPoint,
                timed);
    }

    private static Set<String> any(Set<String> texts, Predicate<String> taken) {
        return texts.stream().filter(taken).findFirst().map(Set::of).orElse(Set.of());
    }

    /** Both, where the column decides nothing or contradicts itself. */
    List<DecimalSign> decimalSigns() {
        if (byPoint.isEmpty() == byComma.isEmpty()) {
            return List.of(DecimalSign.COMMA, DecimalSign.POINT);
        }
        return List.of(byComma.isEmpty() ? DecimalSign.POINT : DecimalSign.COMMA);
    }

    List<DateOrder> dateOrders() {
        if (monthFirst.isEmpty() == dayFirst.isEmpty()) {
            return List.of(DateOrder.DAY_MONTH_YEAR, DateOrder.MONTH_DAY_YEAR);
        }
        return List.of(dayFirst.isEmpty() ? DateOrder.MONTH_DAY_YEAR : DateOrder.DAY_MONTH_YEAR);
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
