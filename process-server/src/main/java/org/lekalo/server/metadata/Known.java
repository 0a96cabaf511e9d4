package org.lekalo.server.metadata;

import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldGroup;
import org.lekalo.library.record.Option;
import org.lekalo.library.record.Pipeline;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.RecordTypes;
import org.lekalo.library.record.Stage;

/** Finds what a request names, or refuses. */
final class Known {

    private Known() {}

    static RecordType type(RecordTypes types, String key) {
        return types.type(key).orElseThrow(() -> new NotFound("record-type", key));
    }

    static Field field(RecordType type, String key) {
        return type.field(key).orElseThrow(() -> new NotFound("field", key));
    }

    static Option option(Field field, String key) {
        return field.options().stream()
                .filter(option -> option.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound("option", key));
    }

    static FieldGroup group(RecordType type, String key) {
        return type.group(key).orElseThrow(() -> new NotFound("group", key));
    }

    static Pipeline pipeline(RecordType type, String key) {
        return type.pipeline(key).orElseThrow(() -> new NotFound("pipeline", key));
    }

    static Stage stage(Pipeline pipeline, String key) {
        return pipeline.stage(key).orElseThrow(() -> new NotFound("stage", key));
    }
}
