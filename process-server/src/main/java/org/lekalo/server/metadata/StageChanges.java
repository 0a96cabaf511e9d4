package org.lekalo.server.metadata;

import static org.jooq.impl.DSL.name;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.MetadataApi.MetadataRefused;
import org.lekalo.library.contract.MetadataApi.StageFacts;
import org.lekalo.library.record.Part;
import org.lekalo.library.record.Pipeline;
import org.lekalo.library.record.RecordTypes;
import org.lekalo.library.record.Stage;
import org.springframework.stereotype.Component;

/** The stages of a pipeline are added, changed, ordered and removed. */
@Component
class StageChanges {

    private static final int MOST = 50;

    private final DSLContext sql;
    private final Removal removal;
    private final RetiredKeys retired;
    private final RecordMoves moves;

    StageChanges(DSLContext sql, Removal removal, RecordMoves moves, RetiredKeys retired) {
        this.retired = retired;
        this.sql = sql;
        this.removal = removal;
        this.moves = moves;
    }

    String add(RecordTypes types, String type, String pipeline, StageFacts stage) {
        var ignored = add(type, Known.pipeline(Known.type(types, type), pipeline), "name", stage);
        return type;
    }

    Stage add(String type, Pipeline pipeline, String member, StageFacts wanted) {
        if (pipeline.stages().size() >= MOST) {
            throw new MetadataRefused(Map.of("reason", "too-many-stages", "limit", MOST));
        }
        var name = NewName.of(member, wanted.name(), pipeline.stages().stream().map(Stage::name));
        var key = NewKey.of(
                name.en(),
                "stage",
                taken -> pipeline.stage(taken).isPresent()
                        || retired.contain(type, "stage " + pipeline.key() + "." + taken));
        sql.execute(
                """
                insert into stage (type, pipeline, key, position, name_ru, name_en, kind) values (?, ?, ?,
                    (select coalesce(max(position), 0) + 1 from stage where type = ? and pipeline = ?), ?, ?, ?)
                """,
                type,
                pipeline.key(),
                key,
                type,
                pipeline.key(),
                name.ru(),
                name.en(),
                wanted.kind().name());
        return new Stage(key, name, wanted.kind());
    }

    String change(RecordTypes types, String type, String pipelineKey, String key, StageFacts wanted) {
        var pipeline = Known.pipeline(Known.type(types, type), pipelineKey);
        var name = NewName.changed(
                wanted.name(),
                Known.stage(pipeline, key).name(),
                pipeline.stages().stream()
                        .filter(other -> !other.key().equals(key))
                        .map(Stage::name));
        sql.execute(
                "update stage set name_ru = ?, name_en = ?, kind = ? where type = ? and pipeline = ? and key = ?",
                name.ru(),
                name.en(),
                wanted.kind().name(),
                type,
                pipelineKey,
                key);
        return type;
    }

    String order(RecordTypes types, String type, String pipelineKey, List<String> wanted) {
        var pipeline = Known.pipeline(Known.type(types, type), pipelineKey);
        var ordered =
                Positions.of(wanted, pipeline.stages().stream().map(Stage::key).toList());
        for (int at = 0; at < ordered.size(); at++) {
            sql.execute(
                    "update stage set position = ? where type = ? and pipeline = ? and key = ?",
                    at + 1,
                    type,
                    pipelineKey,
                    ordered.get(at));
        }
        return type;
    }

    String remove(
            RecordTypes types,
            String type,
            String pipelineKey,
            String key,
            @Nullable String replacement,
            boolean anyway) {
        var pipeline = Known.pipeline(Known.type(types, type), pipelineKey);
        Known.stage(pipeline, key);
        if (pipeline.stages().size() == 1) {
            throw new MetadataRefused("last-stage");
        }
        var part = Part.stage(type, pipelineKey, key);
        removal.requireUnused(part, types, anyway);
        if (replacement != null && !replacement.equals(key)) {
            var here = DSL.field(name("pipeline"), SQLDataType.CLOB)
                    .eq(pipelineKey)
                    .and(DSL.field(name("stage"), SQLDataType.CLOB).eq(key));
            moves.stage(type, here, Known.stage(pipeline, replacement).key());
        }
        long records = removal.records(part, types);
        if (records > 0) {
            throw new MetadataRefused(Map.of("reason", "replacement-needed", "records", records));
        }
        sql.execute("delete from stage where type = ? and pipeline = ? and key = ?", type, pipelineKey, key);
        retired.add(type, "stage " + pipelineKey + "." + key);
        return type;
    }
}
