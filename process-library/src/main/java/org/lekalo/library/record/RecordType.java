package org.lekalo.library.record;

import java.util.List;
import java.util.Optional;

/**
 * A kind of record of the CRM with its fields, in their order, and its pipelines, empty where the type has no stages.
 * Types with pipelines have the fields "pipeline" and "stage"; every type has "title" and "owner".
 */
public record RecordType(String key, Text name, Text plural, List<Field> fields, List<Pipeline> pipelines) {

    public Optional<Field> field(String fieldKey) {
        return fields.stream().filter(field -> field.key().equals(fieldKey)).findFirst();
    }

    public Optional<Pipeline> pipeline(String pipelineKey) {
        return pipelines.stream()
                .filter(pipeline -> pipeline.key().equals(pipelineKey))
                .findFirst();
    }
}
