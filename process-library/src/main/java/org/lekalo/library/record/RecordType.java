package org.lekalo.library.record;

import java.util.List;
import java.util.Optional;

/**
 * A kind of record of the CRM with its fields, in their order, and its pipelines, empty where the type has no stages.
 * Types with pipelines have the fields "pipeline" and "stage"; every type has "title" and "owner".
 *
 * @param groups into which fields are put on the card, in their order
 * @param relations which records of other types point here, where the reference names its way back
 * @param custom added by an administrator, and his to remove
 */
public record RecordType(
        String key,
        Text name,
        Text plural,
        List<Field> fields,
        List<Pipeline> pipelines,
        List<FieldGroup> groups,
        List<Relation> relations,
        boolean custom) {

    public RecordType(String key, Text name, Text plural, List<Field> fields, List<Pipeline> pipelines) {
        this(key, name, plural, fields, pipelines, List.of(), List.of(), false);
    }

    public Optional<Field> field(String fieldKey) {
        return fields.stream().filter(field -> field.key().equals(fieldKey)).findFirst();
    }

    public Optional<Pipeline> pipeline(String pipelineKey) {
        return pipelines.stream()
                .filter(pipeline -> pipeline.key().equals(pipelineKey))
                .findFirst();
    }

    public Optional<FieldGroup> group(String groupKey) {
        return groups.stream().filter(group -> group.key().equals(groupKey)).findFirst();
    }

    public Optional<Relation> relation(String relationKey) {
        return relations.stream()
                .filter(relation -> relation.key().equals(relationKey))
                .findFirst();
    }

    public RecordType withFields(List<Field> other) {
        return new RecordType(key, name, plural, other, pipelines, groups, relations, custom);
    }

    public RecordType withRelations(List<Relation> other) {
        return new RecordType(key, name, plural, fields, pipelines, groups, other, custom);
    }
}
