package org.lekalo.server.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.MetadataApi.MetadataRefused;
import org.lekalo.library.contract.MetadataApi.NewPipeline;
import org.lekalo.library.record.Part;
import org.lekalo.library.record.Pipeline;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.RecordTypes;
import org.lekalo.library.record.Stage;
import org.lekalo.library.record.Text;
import org.springframework.stereotype.Component;

/** Pipelines are added, named, ordered and removed. */
@Component
class PipelineChanges {

    private static final int MOST = 50;

    private final DSLContext sql;
    private final Tables tables;
    private final Removal removal;
    private final RetiredKeys retired;
    private final RecordMoves moves;
    private final StageChanges stages;

    PipelineChanges(
            DSLContext sql,
            Tables tables,
            Removal removal,
            RecordMoves moves,
            StageChanges stages,
            RetiredKeys retired) {
        this.retired = retired;
        this.sql = sql;
        this.tables = tables;
        this.removal = removal;
        this.moves = moves;
        this.stages = stages;
    }

    String add(RecordTypes types, String typeKey, NewPipeline wanted) {
        var type = Known.type(types, typeKey);
        if (type.pipelines().size() >= MOST) {
            throw new MetadataRefused(Map.of("reason", "too-many-pipelines", "limit", MOST));
        }
        if (wanted.stages().isEmpty()) {
            throw NewName.refused("stages", "stages-needed", Map.of());
        }
        var name = NewName.of(wanted.name(), type.pipelines().stream().map(Pipeline::name));
        var key = NewKey.of(name.en(), "pipeline", taken -> isTaken(type, taken));
        sql.execute(
                "insert into pipeline (type, key, position, name_ru, name_en) values (?, ?, ?, ?, ?)",
                typeKey,
                key,
                type.pipelines().size() + 1,
                name.ru(),
                name.en());
        List<Stage> added = new ArrayList<>();
        wanted.stages()
                .forEach(stage ->
                        added.add(stages.add(typeKey, new Pipeline(key, name, List.copyOf(added)), "stages", stage)));
        if (type.pipelines().isEmpty()) {
            giveStages(typeKey, key, added.get(0).key());
        }
        return typeKey;
    }

    private boolean isTaken(RecordType type, String key) {
        return type.pipeline(key).isPresent() || retired.contain(type.key(), "pipeline " + key);
    }

    private void giveStages(String type, String pipeline, String stage) {
        tables.addStages(type, pipeline, stage);
        sql.execute("""
                insert into record_field (type, key, position, name_ru, name_en, kind, required, read_only)
                values
                    (?, 'pipeline', 90, 'Воронка', 'Pipeline', 'CHOICE', true, false),
                    (?, 'stage', 91, 'Стадия', 'Stage', 'CHOICE', true, false),
                    (?, 'stage_since', 93, 'На стадии с', 'In the stage since', 'DATE_TIME', false, true)
                """, type, type, type);
    }

    String rename(RecordTypes types, String typeKey, String key, Text wanted) {
        var type = Known.type(types, typeKey);
        var name = NewName.changed(
                wanted,
                Known.pipeline(type, key).name(),
                type.pipelines().stream()
                        .filter(other -> !other.key().equals(key))
                        .map(Pipeline::name));
        sql.execute(
                "update pipeline set name_ru = ?, name_en = ? where type = ? and key = ?",
                name.ru(),
                name.en(),
                typeKey,
                key);
        return typeKey;
    }

    String order(RecordTypes types, String typeKey, List<String> wanted) {
        var ordered = Positions.of(
                wanted,
                Known.type(types, typeKey).pipelines().stream()
                        .map(Pipeline::key)
                        .toList());
        for (int at = 0; at < ordered.size(); at++) {
            sql.execute(
                    "update pipeline set position = ? where type = ? and key = ?", at + 1, typeKey, ordered.get(at));
        }
        return typeKey;
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
        retired.add(typeKey, "pipeline " + key);
        return typeKey;
    }
}
