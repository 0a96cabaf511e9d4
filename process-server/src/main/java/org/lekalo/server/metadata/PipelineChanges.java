package org.lekalo.server.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.lekalo.library.contract.MetadataApi.MetadataRefused;
import org.lekalo.library.contract.MetadataApi.NewPipeline;
import org.lekalo.library.record.Pipeline;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.RecordTypes;
import org.lekalo.library.record.Stage;
import org.lekalo.library.record.Text;
import org.springframework.stereotype.Component;

/** Pipelines are added, named and ordered. */
@Component
class PipelineChanges {

    private static final int MOST = 50;

    private final DSLContext sql;
    private final Tables tables;
    private final StageChanges stages;
    private final RetiredKeys retired;

    PipelineChanges(DSLContext sql, Tables tables, StageChanges stages, RetiredKeys retired) {
        this.sql = sql;
        this.tables = tables;
        this.stages = stages;
        this.retired = retired;
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
        return type.pipeline(key).isPresent() || retired.contain(type.key(), retiredKey(key));
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

    /** Fields have keys without a space. */
    static String retiredKey(String pipeline) {
        return "pipeline " + pipeline;
    }
}
