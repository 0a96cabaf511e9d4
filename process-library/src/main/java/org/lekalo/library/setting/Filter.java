package org.lekalo.library.setting;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lekalo.library.condition.Comparison;
import org.lekalo.library.condition.Condition;
import org.lekalo.library.condition.ConditionRow;
import org.lekalo.library.condition.Conditions;
import org.lekalo.library.condition.Feel;
import org.lekalo.library.condition.UsedParts;
import org.lekalo.library.finding.Rule;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.Part;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.RecordTypes;

/** Which records are meant: FEEL that can be read as rows over their own fields, {@code payment.confirmed = true}. */
public record Filter() implements WrittenKind<String> {

    @Override
    public Optional<String> read(String text) {
        return Optional.of(text);
    }

    @Override
    public String write(String feel) {
        return feel;
    }

    /** The rows it says; empty where it says more than rows can. */
    public static Optional<Condition.Rows> rows(String feel) {
        return Conditions.read(feel) instanceof Condition.Rows rows ? Optional.of(rows) : Optional.empty();
    }

    /** The keys of the type and of its field that a row's subject names; empty where that is something else. */
    public static Optional<List<String>> path(String subject) {
        return Optional.of(Arrays.asList(subject.split("\\."))).filter(path -> path.size() == 2);
    }

    @Override
    public void check(String feel, Spot spot) {
        rows(feel)
                .ifPresentOrElse(
                        rows -> rows.rows().forEach(row -> check(row, spot)),
                        () -> spot.found(Rule.FILTER_WITHOUT_ROWS));
    }

    private static Optional<Field> field(String subject, Spot spot) {
        return path(subject)
                .flatMap(path -> spot.around().types().type(path.get(0)).flatMap(type -> type.field(path.get(1))));
    }

    private static void check(ConditionRow row, Spot spot) {
        check(row.subject(), row, spot);
        if (row.against() != null) {
            check(row.against(), row, spot);
        }
        field(row.subject(), spot)
                .filter(field -> !fits(row, spot))
                .ifPresent(field -> spot.found(Rule.FILTER_DOES_NOT_FIT, field.name()));
    }

    /** Whether fields of that kind can be compared so. */
    private static boolean fits(ConditionRow row, Spot spot) {
        var alone = new Condition.Rows(true, List.of(row));
        return Conditions.toFeel(alone, subject -> field(subject, spot).map(Field::kind))
                .isPresent();
    }

    private static void check(String subject, ConditionRow row, Spot spot) {
        var path = path(subject);
        if (path.isEmpty()) {
            spot.found(Rule.FILTER_WITHOUT_ROWS);
            return;
        }
        field(subject, spot)
                .ifPresentOrElse(
                        field -> options(field, row, spot),
                        () -> spot.found(Rule.UNKNOWN_FIELD, path.get().get(1)));
    }

    private static void options(Field field, ConditionRow row, Spot spot) {
        boolean choosesOne = row.comparison() != Comparison.CONTAINS && row.comparison() != Comparison.NOT_CONTAINS;
        if (field.kind().holdsSeveral() || (field.kind().hasOptions() && choosesOne)) {
            row.values().stream()
                    .filter(value -> field.options().stream()
                            .noneMatch(option -> option.key().equals(value)))
                    .forEach(value -> spot.found(Rule.UNKNOWN_OPTION, value, field.name()));
        }
    }

    @Override
    public Stream<Part> uses(String feel, Surroundings around) {
        return types(feel, around.types()).flatMap(type -> UsedParts.of(feel, type, around.types()).stream());
    }

    /** Of the records that it is about. */
    private static Stream<RecordType> types(String feel, RecordTypes all) {
        return Feel.names(feel).stream()
                .map(name -> name.split("\\.")[0])
                .distinct()
                .flatMap(key -> all.type(key).stream());
    }
}
