package org.lekalo.server.metadata;

import org.jooq.DSLContext;
import org.lekalo.library.contract.MetadataApi.MetadataRefused;
import org.lekalo.library.record.Part;
import org.lekalo.library.record.RecordTypes;
import org.springframework.stereotype.Component;

/** Fields are removed, with their values. */
@Component
class FieldRemoval {

    private final DSLContext sql;
    private final Tables tables;
    private final Removal removal;
    private final RetiredKeys retired;

    FieldRemoval(DSLContext sql, Tables tables, Removal removal, RetiredKeys retired) {
        this.sql = sql;
        this.tables = tables;
        this.removal = removal;
        this.retired = retired;
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
