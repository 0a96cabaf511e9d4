package org.lekalo.library.condition;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.feel.syntaxtree.Addition;
import org.camunda.feel.syntaxtree.ConstDayTimeDuration;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.PositionalFunctionParameters;
import org.camunda.feel.syntaxtree.Subtraction;

/**
 * A day counted from the day on which it is asked for, as a row has it in place of a date: {@code today}, {@code today-3},
 * {@code today+10}. Which day is today, whoever evaluates knows.
 *
 * @param days before today where negative
 */
public record RelativeDay(int days) {

    /** Days from today, either way. */
    public static final int FARTHEST = 9_999;

    private static final String TODAY = "today";
    private static final Pattern WRITTEN = Pattern.compile(TODAY + "([+-][1-9]\\d{0,3})?");

    public RelativeDay {
        if (Math.abs((long) days) > FARTHEST) {
            throw new IllegalArgumentException("days from today: " + days);
        }
    }

    /** Empty where the value is not counted from today. */
    public static Optional<RelativeDay> of(String value) {
        var written = WRITTEN.matcher(value);
        return written.matches()
                ? Optional.of(new RelativeDay(written.group(1) == null ? 0 : Integer.parseInt(written.group(1))))
                : Optional.empty();
    }

    /** As the value of a row. */
    public String written() {
        return days == 0 ? TODAY : "%s%+d".formatted(TODAY, days);
    }

    public LocalDate on(LocalDate today) {
        return today.plusDays(days);
    }

    String feel() {
        return days == 0 ? "today()" : "today() %s duration(\"P%dD\")".formatted(days < 0 ? "-" : "+", Math.abs(days));
    }

    /** Empty where the node says no day counted from today. */
    static Optional<RelativeDay> read(Object node) {
        if (node instanceof Subtraction before) {
            return isToday(before.x()) ? days(before.y()).map(days -> new RelativeDay(-days)) : Optional.empty();
        }
        if (node instanceof Addition after) {
            return isToday(after.x()) ? days(after.y()).map(RelativeDay::new) : Optional.empty();
        }
        return isToday(node) ? Optional.of(new RelativeDay(0)) : Optional.empty();
    }

    private static boolean isToday(Object node) {
        return node instanceof FunctionInvocation call
                && call.function().equals(TODAY)
                && call.params() instanceof PositionalFunctionParameters none
                && none.params().isEmpty();
    }

    private static Optional<Integer> days(Object node) {
        return node instanceof ConstDayTimeDuration duration
                ? Optional.of(duration.value().toDays())
                        .filter(days -> days > 0 && days <= FARTHEST)
                        .map(Long::intValue)
                : Optional.empty();
    }
}
