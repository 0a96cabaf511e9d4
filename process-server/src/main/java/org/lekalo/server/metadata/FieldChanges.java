package org.lekalo.server.metadata;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.MetadataApi.ChangedField;
import org.lekalo.library.contract.MetadataApi.MetadataRefused;
import org.lekalo.library.contract.MetadataApi.NewField;
import org.lekalo.library.formula.Formula;
import org.lekalo.library.message.Quoted;
import org.lekalo.library.record.Bounds;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.Part;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.RecordTypes;
import org.lekalo.library.record.Relation;
import org.lekalo.server.formula.Recalculations;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Fields are added, changed, ordered and removed. */
@Component
class FieldChanges {

    private static final int MOST = 300;

    /** Of a bound, as of the numbers themselves. */
    private static final int MOST_DIGITS = 15;

    private static final int MOST_DECIMALS = 4;

    /** From this position on stand the fields that every type has. */
    private static final int SYSTEM = 90;

    private final DSLContext sql;
    private final Tables tables;
    private final Removal removal;
    private final RetiredKeys retired;
    private final OptionChanges options;
    private final Recalculations recalculations;

    FieldChanges(
            DSLContext sql,
            Tables tables,
            Removal removal,
            OptionChanges options,
            Recalculations recalculations,
            RetiredKeys retired) {
        this.retired = retired;
        this.sql = sql;
        this.tables = tables;
        this.removal = removal;
        this.options = options;
        this.recalculations = recalculations;
    }

    String add(RecordTypes types, String typeKey, NewField wanted) {
        var type = Known.type(types, typeKey);
        if (type.fields().size() >= MOST) {
            throw new MetadataRefused(Map.of("reason", "too-many-fields", "limit", MOST));
        }
        var field = checked(types, type, wanted);
        var reverse = reverse(types, field, wanted);
        sql.execute("update record_field set position = position - 1 where type = ? and position < ?", typeKey, SYSTEM);
        sql.execute(
                """
                insert into record_field (type, key, position, name_ru, name_en, kind, required, target, formula,
                    field_group, reverse_key, reverse_ru, reverse_en, custom, form, least, most)
                values (?, ?, ?,
                    ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true, ?, ?::numeric, ?::numeric)
                """,
                typeKey,
                field.key(),
                SYSTEM - 1,
                field.name().ru(),
                field.name().en(),
                field.kind().name(),
                field.required(),
                field.target(),
                field.formula(),
                field.group(),
                reverse == null ? null : reverse.key(),
                reverse == null ? null : reverse.name().ru(),
                reverse == null ? null : reverse.name().en(),
                field.form() == null ? null : field.form().name(),
                field.bounds().least(),
                field.bounds().most());
        tables.addColumn(typeKey, field.key(), field.kind(), field.target());
        if (field.form() != null) {
            tables.indexKnownBy(typeKey);
        } else if (field.kind() == FieldKind.TEXT && !field.computed()) {
            tables.indexText(typeKey, field.key());
        }
        if (field.kind().hasOptions()) {
            options.addAll(typeKey, field, wanted.options());
        }
        if (field.computed()) {
            recalculations.begin(typeKey, field.key());
        }
        return typeKey;
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

    private static void requireGoodBounds(Field field) {
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

    private static @Nullable String formula(@Nullable String written) {
        return written == null || written.isBlank() ? null : written.strip();
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

    private static @Nullable String group(RecordType type, @Nullable String group) {
        return group == null || group.isBlank()
                ? null
                : Known.group(type, group).key();
    }

    private static @Nullable Relation reverse(RecordTypes types, Field field, NewField wanted) {
        if (field.target() == null || wanted.reverse() == null) {
            return null;
        }
        var target = Known.type(types, field.target());
        var name = NewName.of(
                "reverse",
                wanted.reverse(),
                Stream.concat(
                        target.relations().stream().map(Relation::name),
                        target.fields().stream().map(Field::name)));
        var key = NewKey.of(
                name.en(),
                "related",
                taken -> target.field(taken).isPresent()
                        || target.relation(taken).isPresent());
        return new Relation(key, name, "", field.key());
    }

    private static void requireGoodFormula(Field field, RecordType type, RecordTypes types) {
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

    String change(RecordTypes types, String typeKey, String key, ChangedField change) {
        var type = Known.type(types, typeKey);
        var field = Known.field(type, key);
        var name = NewName.changed(
                change.name(),
                field.name(),
                type.fields().stream().filter(other -> !other.key().equals(key)).map(Field::name));
        var formula = field.computed() ? formula(change.formula()) : null;
        if (field.computed() && formula == null) {
            throw NewName.refused("formula", "formula-unreadable", Map.of("near", ""));
        }
        var changed =
                field.withFormula(formula).withBounds(Objects.requireNonNullElse(change.bounds(), field.bounds()));
        requireGoodFormula(changed, type, types);
        requireGoodBounds(changed);
        sql.execute(
                """
                update record_field
                set name_ru = ?, name_en = ?, required = ?, field_group = ?, formula = ?, least = ?::numeric,
                    most = ?::numeric
                where type = ? and key = ?
                """,
                name.ru(),
                name.en(),
                field.custom() ? change.required() && formula == null : field.required(),
                group(type, change.group()),
                formula,
                changed.bounds().least(),
                changed.bounds().most(),
                typeKey,
                key);
        if (formula != null && !Objects.equals(formula, field.formula())) {
            recalculations.begin(typeKey, key);
        }
        return typeKey;
    }

    /** Those that everybody's records have keep their places at the end. */
    String order(RecordTypes types, String typeKey, List<String> wanted) {
        var type = Known.type(types, typeKey);
        var movable = sql.fetch(
                        "select key from record_field where type = ? and position < ? order by position, key",
                        typeKey,
                        SYSTEM)
                .map(row -> row.get("key", String.class));
        var ordered = Positions.of(wanted, movable);
        for (int at = 0; at < ordered.size(); at++) {
            sql.execute(
                    "update record_field set position = ? where type = ? and key = ?",
                    at - ordered.size(),
                    type.key(),
                    ordered.get(at));
        }
        return typeKey;
    }

    String remove(RecordTypes types, String typeKey, String key, boolean anyway) {
        var field = Known.field(Known.type(types, typeKey), key);
        if (!field.custom()) {
            throw new MetadataRefused("built-in");
        }
        removal.requireUnused(Part.field(typeKey, key), types, anyway);
        removal.fieldGoes(typeKey, key);
        sql.execute("delete from field_option where type = ? and field = ?", typeKey, key);
        sql.execute("delete from record_field where type = ? and key = ?", typeKey, key);
        retired.add(typeKey, key);
        tables.dropColumn(typeKey, key);
        return typeKey;
    }
}
