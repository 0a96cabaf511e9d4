package org.lekalo.library.feel;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import org.camunda.feel.context.Context;
import org.camunda.feel.context.VariableProvider.StaticVariableProvider;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValContext;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.syntaxtree.ValList;
import org.camunda.feel.syntaxtree.ValNumber;
import org.camunda.feel.syntaxtree.ValString;

/**
 * What one evaluation may take. A step costs one unit, and each value that is read or made as many as it is large: so
 * both the time and the room are bounded by the same sum. Once it is spent it stays spent, whoever catches that.
 */
final class FeelBudget {

    static final int MOST_ITEMS = 5_000;
    static final int LONGEST_TEXT = 100_000;
    static final int MOST_DIGITS = 1_000;

    /** How far the decimal point may be from the digits; as far as IEEE's decimal fractions reach. */
    private static final int FURTHEST_POINT = 6_200;

    private static final int DEEPEST = 700;
    private static final int CHARACTERS_A_UNIT = 8;
    private static final long LONGEST_NANOS = Duration.ofSeconds(2).toNanos();
    private static final int UNITS_BETWEEN_LOOKS_AT_THE_CLOCK = 4_096;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final long began = THREADS.getCurrentThreadCpuTime();
    private long left;
    private long look;
    private int depth;
    private boolean spent;

    FeelBudget(int units) {
        this.left = units;
        this.look = left - UNITS_BETWEEN_LOOKS_AT_THE_CLOCK;
    }

    void enter() {
        depth++;
        if (depth > DEEPEST) {
            throw tooHeavy();
        }
        spend(1);
    }

    void leave() {
        depth--;
    }

    void spend(long units) {
        left -= units;
        if (left < 0 || (left < look && isLate())) {
            throw tooHeavy();
        }
    }

    /** Time of this thread's own work: waiting for the database is not the expression's fault. */
    private boolean isLate() {
        look = left - UNITS_BETWEEN_LOOKS_AT_THE_CLOCK;
        return THREADS.getCurrentThreadCpuTime() - began > LONGEST_NANOS;
    }

    /** As often as each is held against each. */
    void spendSquared(long items) {
        bound(items, MOST_ITEMS);
        spend(items * items / 100);
    }

    void bound(long wanted, long most) {
        if (wanted > most) {
            throw tooHeavy();
        }
    }

    void spendOn(Val value) {
        spend(weight(value, left));
    }

    void check() {
        if (spent) {
            throw new ExpressionTooHeavy();
        }
    }

    ExpressionTooHeavy tooHeavy() {
        spent = true;
        return new ExpressionTooHeavy();
    }

    /** As large as if each part stood there by itself, since that is how often it will be gone through; no further than the limit. */
    private long weight(Object value, long limit) {
        if (value instanceof ValString text) {
            return text(text.value(), LONGEST_TEXT);
        }
        if (value instanceof ValError error) {
            return text(error.error(), Integer.MAX_VALUE);
        }
        if (value instanceof ValNumber number) {
            return size(number);
        }
        if (value instanceof ValList list) {
            bound(Scala.size(list.items(), MOST_ITEMS), MOST_ITEMS);
            return weights(list.items(), limit);
        }
        return value instanceof ValContext context ? weight(context.context(), limit) : 1;
    }

    private long weight(Context context, long limit) {
        return context.variableProvider() instanceof StaticVariableProvider entries
                ? weights(entries.variables().values(), limit)
                : 1;
    }

    private long weights(camundajar.impl.scala.collection.Iterable<?> parts, long limit) {
        long sum = 1;
        for (var rest = parts.iterator(); rest.hasNext() && sum <= limit; ) {
            sum += 1 + weight(rest.next(), limit - sum);
        }
        return sum;
    }

    private long text(String text, int longest) {
        bound(text.length(), longest);
        return text.length() / CHARACTERS_A_UNIT;
    }

    private long size(ValNumber number) {
        var value = number.value().bigDecimal();
        int precision = value.precision();
        long scale = Math.abs((long) value.scale());
        bound(precision, MOST_DIGITS);
        bound(scale, FURTHEST_POINT);
        return (precision + scale) / CHARACTERS_A_UNIT;
    }
}
