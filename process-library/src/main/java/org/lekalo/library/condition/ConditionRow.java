package org.lekalo.library.condition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One comparison: {@code subject} is what is compared, a path such as {@code deal.amount}, {@code deal.company.city},
 * {@code deal.payments.sum.amount} or the outcome of a step {@code outcome_Activity_1}; {@code values} are written in the
 * field's own form (number with a point, ISO date, option key, {@code company:7}), none for EMPTY and NOT_EMPTY, several
 * for ONE_OF. A date, or the day of a moment, may be compared with a {@link RelativeDay}, and is WITHIN a
 * {@link CalendarPeriod}. Instead of a value, {@code against} may be the path of another subject of the same kind.
 */
public record ConditionRow(
        String subject,
        Comparison comparison,
        List<String> values,
        @Nullable String against) {

    public ConditionRow(String subject, Comparison comparison, List<String> values) {
        this(subject, comparison, values, null);
    }

    /** Whether its value, of a date or moment, is counted from the day on which it is asked. */
    public boolean countsDays() {
        return comparison == Comparison.WITHIN
                || values.stream().anyMatch(value -> RelativeDay.of(value).isPresent());
    }

    public static ConditionRow against(String subject, Comparison comparison, String other) {
        return new ConditionRow(subject, comparison, List.of(), other);
    }
}
