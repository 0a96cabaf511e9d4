package org.lekalo.library.condition;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lekalo.library.message.Messages;
import org.lekalo.library.message.Money;
import org.lekalo.library.record.FieldKind;

/**
 * A condition in a few words, as a way says it on a drawing: "Сумма > 500 000 ₽", "Дата оплаты раньше, чем 3 дня
 * назад", or the answer alone.
 *
 * @param subjects what can be compared
 * @param people what a person is called, by the number
 */
public record ConditionWords(
        Subjects subjects, Function<Long, Optional<String>> people, Locale language, Money money, ZoneId zone) {

    private static final String UNSAID = "…";

    public String of(String feel) {
        return Conditions.read(feel, subjects::kindOf) instanceof Condition.Rows rows
                        && !rows.rows().isEmpty()
                ? of(rows)
                : text("condition.words.formula");
    }

    private String of(Condition.Rows rows) {
        var between = text(rows.all() ? "condition.words.and" : "condition.words.or");
        return rows.rows().stream().map(this::row).collect(Collectors.joining(" " + between + " "));
    }

    private String row(ConditionRow row) {
        var subject = subjects.find(row.subject());
        if (subject.isEmpty()) {
            return UNSAID;
        }
        var name = subject.get().label().in(language);
        var value = row.against() == null ? values(row, subject.get()) : other(row.against());
        boolean isOne = row.comparison() == Comparison.EQUAL && row.against() == null;
        if (isOne && row.subject().startsWith(FeelPath.OUTCOME)) {
            return value;
        }
        if (isOne && subject.get().kind() == FieldKind.YES_NO) {
            return row.values().contains("true") ? name : Messages.in(language).text("condition.words.not", name);
        }
        return Messages.in(language).text(key(row, subject.get()), name, value);
    }

    /** Days that are counted, and fields, are compared in words, as a sign is for values. */
    private static String key(ConditionRow row, Subject subject) {
        var comparison = row.comparison().name().toLowerCase(Locale.ROOT).replace('_', '-');
        if (isOrdered(row.comparison()) && (row.against() != null || countsDays(row, subject))) {
            return (subject.kind().isDay() ? "condition.words.day." : "condition.words.field.") + comparison;
        }
        boolean isDay = countsDays(row, subject) && row.comparison() != Comparison.WITHIN;
        return (isDay ? "condition.words.day." : "condition.words.") + comparison;
    }

    private static boolean isOrdered(Comparison comparison) {
        return switch (comparison) {
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> true;
            default -> false;
        };
    }

    private static boolean countsDays(ConditionRow row, Subject subject) {
        return subject.kind().isDay() && row.countsDays();
    }

    private String values(ConditionRow row, Subject subject) {
        if (countsDays(row, subject)) {
            return new DayWords(language).of(row, subject.kind());
        }
        return row.values().stream().map(value -> value(value, subject)).collect(Collectors.joining(", "));
    }

    private String value(String value, Subject subject) {
        if (subject.kind() == FieldKind.PERSON && value.matches("\\d{1,18}")) {
            return people.apply(Long.valueOf(value)).orElse(UNSAID);
        }
        return ShownValue.written(value, subject.kind(), subject.options(), language, money, zone)
                .orElse(UNSAID);
    }

    private String other(String path) {
        return subjects.find(path).map(subject -> subject.label().in(language)).orElse(UNSAID);
    }

    private String text(String key) {
        return Messages.in(language).text(key);
    }
}
