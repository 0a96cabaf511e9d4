package org.lekalo.server.metadata;

import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.MetadataApi.MetadataRefused;
import org.lekalo.library.record.Part;
import org.lekalo.library.record.RecordTypes;
import org.springframework.stereotype.Component;

/** Pipelines are removed; their records go to another one. */
@Component
class PipelineRemoval {

    private final DSLContext sql;
    private final Removal removal;
    private final RecordMoves moves;
    private final RetiredKeys retired;

    PipelineRemoval(DSLContext sql, Removal removal, RecordMoves moves, RetiredKeys retired) {
        this.sql = sql;
        this.removal = removal;
        this.moves = moves;
        this.retired = retired;
    }

    String remove(RecordTypes types, String typeKey, String key, @Nullable String replacement, boolean anyway) {
        var type = Known.type(types, typeKey);
        Known.pipeline(type, key);
        if (type.pipelines().size() == 1) {
            throw new MetadataRefused("last-pipeline");
        }
        var part = Part.pipeline(typeKey, key);
        removal.requireUnused(part, types, anyway);
        if (replacement != null && !replacement.equals(key)) {
            var other = Known.pipeline(type, replacement);
            moves.pipeline(typeKey, key, other.key(), other.stages().get(0).key());
        }
        long records = removal.records(part, types);
        if (records > 0) {
            throw new MetadataRefused(Map.of("reason", "pipeline-replacement-needed", "records", records));
        }
        sql.execute("delete from stage where type = ? and pipeline = ?", typeKey, key);
        sql.execute("delete from pipeline where type = ? and key = ?", typeKey, key);
        retired.add(typeKey, PipelineChanges.retiredKey(key));
        return typeKey;
    }
}
