package org.lekalo.server.metadata;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.MetadataApi.ChangedField;
import org.lekalo.library.contract.MetadataApi.MetadataRefused;
import org.lekalo.library.contract.MetadataApi.NewField;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.RecordTypes;
import org.lekalo.library.record.Relation;
import org.lekalo.server.formula.Recalculations;
import org.springframework.stereotype.Component;

/** Fields are added, changed and ordered. */
@Component
class FieldChanges {

    private static final int MOST = 300;

    /** From this position on stand the fields that every type has. */
    private static final int SYSTEM = 90;

    private final DSLContext sql;
    private final Tables tables;
    private final OptionChanges options;
    private final Recalculations recalculations;
    private final FieldChecks checks;

    FieldChanges(
            DSLContext sql, Tables tables, OptionChanges options, Recalculations recalculations, FieldChecks checks) {
        this.sql = sql;
        this.tables = tables;
        this.options = options;
        this.recalculations = recalculations;
        this.checks = checks;
    }

    String add(RecordTypes types, String typeKey, NewField wanted) {
        var type = Known.type(types, typeKey);
        if (type.fields().size() >= MOST) {
            throw new MetadataRefused(Map.of("reason", "too-many-fields", "limit", MOST));
        }
        var field = checks.checked(types, type, wanted);
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

    String change(RecordTypes types, String typeKey, String key, ChangedField change) {
        var type = Known.type(types, typeKey);
        var field = Known.field(type, key);
        var name = NewName.changed(
                change.name(),
                field.name(),
                type.fields().stream().filter(other -> !other.key().equals(key)).map(Field::name));
        var formula = field.computed() ? FieldChecks.formula(change.formula()) : null;
        if (field.computed() && formula == null) {
            throw NewName.refused("formula", "formula-unreadable", Map.of("near", ""));
        }
        var changed =
                field.withFormula(formula).withBounds(Objects.requireNonNullElse(change.bounds(), field.bounds()));
        FieldChecks.requireGoodFormula(changed, type, types);
        FieldChecks.requireGoodBounds(changed);
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
                FieldChecks.group(type, change.group()),
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
}
