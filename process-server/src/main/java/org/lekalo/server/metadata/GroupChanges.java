package org.lekalo.server.metadata;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.lekalo.library.contract.MetadataApi.MetadataRefused;
import org.lekalo.library.record.FieldGroup;
import org.lekalo.library.record.RecordTypes;
import org.lekalo.library.record.Text;
import org.springframework.stereotype.Component;

/** The groups in which a card shows its fields. */
@Component
class GroupChanges {

    private static final int MOST = 30;

    private final DSLContext sql;

    GroupChanges(DSLContext sql) {
        this.sql = sql;
    }

    String add(RecordTypes types, String typeKey, Text wanted) {
        var type = Known.type(types, typeKey);
        if (type.groups().size() >= MOST) {
            throw new MetadataRefused(Map.of("reason", "too-many-groups", "limit", MOST));
        }
        var name = NewName.of(wanted, type.groups().stream().map(FieldGroup::name));
        sql.execute(
                "insert into field_group (type, key, position, name_ru, name_en) values (?, ?, ?, ?, ?)",
                typeKey,
                NewKey.of(name.en(), "group", taken -> type.group(taken).isPresent()),
                type.groups().size() + 1,
                name.ru(),
                name.en());
        return typeKey;
    }

    String rename(RecordTypes types, String typeKey, String group, Text wanted) {
        var type = Known.type(types, typeKey);
        var name = NewName.changed(
                wanted,
                Known.group(type, group).name(),
                type.groups().stream()
                        .filter(other -> !other.key().equals(group))
                        .map(FieldGroup::name));
        sql.execute(
                "update field_group set name_ru = ?, name_en = ? where type = ? and key = ?",
                name.ru(),
                name.en(),
                typeKey,
                group);
        return typeKey;
    }

    String order(RecordTypes types, String typeKey, List<String> wanted) {
        var ordered = Positions.of(
                wanted,
                Known.type(types, typeKey).groups().stream()
                        .map(FieldGroup::key)
                        .toList());
        for (int at = 0; at < ordered.size(); at++) {
            sql.execute(
                    "update field_group set position = ? where type = ? and key = ?", at + 1, typeKey, ordered.get(at));
        }
        return typeKey;
    }

    String remove(RecordTypes types, String typeKey, String group) {
        Known.group(Known.type(types, typeKey), group);
        sql.execute("delete from field_group where type = ? and key = ?", typeKey, group);
        return typeKey;
    }
}
