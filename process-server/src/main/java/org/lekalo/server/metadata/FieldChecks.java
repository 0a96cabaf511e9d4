package org.lekalo.server.metadata;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.MetadataApi.NewField;
import org.lekalo.library.formula.Formula;
import org.lekalo.library.message.Quoted;
import org.lekalo.library.record.Bounds;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.RecordTypes;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a field may be: its key, form, bounds and formula. */
@Component
class FieldChecks {

    /** Of a bound, as of the numbers themselves. */
    private static final int MOST_DIGITS = 15;

    private static final int MOST_DECIMALS = 4;

    private final RetiredKeys retired;

    FieldChecks(RetiredKeys retired) {
        this.retired = retired;
    }

    /** The field as it would be, or refused. */
    Field checked(RecordTypes types, RecordType type, NewField wanted) {
        var name = NewName.of(wanted.name(), type.fields().stream().map(Field::name));
        var key = NewKey.of(name.en(), "field", taken -> isTaken(type, taken));
        var field = Field.of(key, name, wanted.kind())
                .withRequired(wanted.required() && wanted.formula() == null)
                .withTarget(wanted.kind() == FieldKind.REFERENCE ? target(types, wanted) : null)
                .withGroup(group(type, wanted.group()))
                .withFormula(formula(wanted.formula()))
                .withForm(wanted.form())
                .withBounds(Objects.requireNonNullElse(wanted.bounds(), Bounds.NONE))
                .withCustom(true);
        requireGoodForm(field);
        requireGoodBounds(field);
        requireGoodFormula(field, type, types);
        return field;
    }

    private static void requireGoodForm(Field field) {
        if (field.form() != null && (field.kind() != FieldKind.TEXT || field.computed())) {
            throw NewName.refused("form", "no-form", Map.of());
        }
    }

    static void requireGoodBounds(Field field) {
        var bounds = field.bounds();
        boolean good = fits(bounds.least()) && fits(bounds.most()) && bounds.admitAny();
        if (!bounds.equals(Bounds.NONE) && (!field.kind().isNumber() || field.computed() || !good)) {
            throw NewName.refused("bounds", "no-bounds", Map.of());
        }
    }

    private static boolean fits(@Nullable BigDecimal bound) {
        return bound == null
                || (bound.scale() <= MOST_DECIMALS && (long) bound.precision() - bound.scale() <= MOST_DIGITS);
    }

    private boolean isTaken(RecordType type, String key) {
        return type.field(key).isPresent()
                || type.relation(key).isPresent()
                || List.of("pipeline", "stage", "stage_since", "department", "search", "owner", "changed")
                        .contains(key)
                || retired.contain(type.key(), key);
    }

    private static String target(RecordTypes types, NewField wanted) {
        if (wanted.target() == null || types.type(wanted.target()).isEmpty()) {
            throw NewName.refused("target", "target-needed", Map.of());
        }
        return wanted.target();
    }

    static void requireGoodFormula(Field field, RecordType type, RecordTypes types) {
        if (field.computed()) {
            var others = new ArrayList<>(type.fields());
            others.removeIf(other -> other.key().equals(field.key()));
            others.add(field);
            var changed = type.withFields(others);
            var all = new RecordTypes(types.all().stream()
                    .map(one -> one.key().equals(type.key()) ? changed : one)
                    .toList());
            Formula.problem(field, changed, all).ifPresent(problem -> {
                throw NewName.refused(
                        "formula",
                        "formula-"
                                + problem.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        Map.of(
                                "formula",
                                Objects.requireNonNull(field.formula()),
                                "name",
                                problem.what(),
                                "near",
                                problem.what().isEmpty()
                                        ? ""
                                        : ": " + Quoted.in(LocaleContextHolder.getLocale(), problem.what())));
            });
        }
    }

    static @Nullable String formula(@Nullable String written) {
        return written == null || written.isBlank() ? null : written.strip();
    }

    static @Nullable String group(RecordType type, @Nullable String group) {
        return group == null || group.isBlank()
                ? null
                : Known.group(type, group).key();
    }
}
