package org.lekalo.server.metadata;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.lekalo.library.contract.MetadataApi.MetadataRefused;
import org.lekalo.library.contract.MetadataApi.TypeNames;
import org.lekalo.library.record.Part;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.RecordTypes;
import org.springframework.stereotype.Component;

/** Types are added, named, ordered and removed. */
@Component
class TypeChanges {

    private static final int MOST = 100;

    private final DSLContext sql;
    private final Tables tables;
    private final Removal removal;
    private final RetiredKeys retired;

    TypeChanges(DSLContext sql, Tables tables, Removal removal, RetiredKeys retired) {
        this.retired = retired;
        this.sql = sql;
        this.tables = tables;
        this.removal = removal;
    }

    String add(RecordTypes types, TypeNames names) {
        if (types.all().size() >= MOST) {
            throw new MetadataRefused(Map.of("reason", "too-many-types", "limit", MOST));
        }
        var name = NewName.of("name", names.name(), types.all().stream().map(RecordType::name));
        var plural = NewName.of("plural", names.plural(), types.all().stream().map(RecordType::plural));
        var key = NewKey.of(name.en(), "type", taken -> isTaken(types, taken));
        sql.execute(
                "insert into record_type (key, position, name_ru, name_en, plural_ru, plural_en, custom) values (?, (select coalesce(max(position), 0) + 1 from record_type), ?, ?, ?, ?, true)",
                key,
                name.ru(),
                name.en(),
                plural.ru(),
                plural.en());
        tables.create(key);
        sql.execute("""
                insert into record_field (type, key, position, name_ru, name_en, kind, required, read_only)
                values
                    (?, 'title', 1, 'Название', 'Title', 'TEXT', true, false),
                    (?, 'owner', 92, 'Ответственный', 'Owner', 'PERSON', true, false),
                    (?, 'created_at', 94, 'Создано', 'Created', 'DATE_TIME', false, true),
                    (?, 'created_by', 95, 'Кто создал', 'Created by', 'PERSON', false, true),
                    (?, 'changed_at', 96, 'Изменено', 'Changed', 'DATE_TIME', false, true),
                    (?, 'changed_by', 97, 'Кто изменил', 'Changed by', 'PERSON', false, true)
                """, key, key, key, key, key, key);
        return key;
    }

    private boolean isTaken(RecordTypes types, String key) {
        return types.type(key).isPresent() || retired.contain(key, "");
    }

    String rename(RecordTypes types, String key, TypeNames names) {
        var present = Known.type(types, key);
        var others =
                types.all().stream().filter(type -> !type.key().equals(key)).toList();
        var name = NewName.changed(
                "name", names.name(), present.name(), others.stream().map(RecordType::name));
        var plural = NewName.changed(
                "plural", names.plural(), present.plural(), others.stream().map(RecordType::plural));
        sql.execute(
                "update record_type set name_ru = ?, name_en = ?, plural_ru = ?, plural_en = ? where key = ?",
                name.ru(),
                name.en(),
                plural.ru(),
                plural.en(),
                key);
        return key;
    }

    void order(RecordTypes types, List<String> wanted) {
        var ordered =
                Positions.of(wanted, types.all().stream().map(RecordType::key).toList());
        for (int at = 0; at < ordered.size(); at++) {
            sql.execute("update record_type set position = ? where key = ?", at + 1, ordered.get(at));
        }
    }

    void remove(RecordTypes types, String key, boolean anyway) {
        if (!Known.type(types, key).custom()) {
            throw new MetadataRefused("built-in");
        }
        removal.requireUnused(Part.type(key), types, anyway);
        tables.hold(key);
        removal.typeGoes(key);
        for (var table : List.of("stage", "pipeline", "field_option", "record_field", "field_group")) {
            sql.execute("delete from " + table + " where type = ?", key);
        }
        sql.execute("delete from record_type where key = ?", key);
        retired.add(key, "");
        tables.drop(key);
    }
}
