package org.lekalo.library.record;

import org.jspecify.annotations.Nullable;

/** One part of the CRM's metadata: a type, or of the type a field, an option of a field, a pipeline or a stage. */
public record Part(
        String type,
        @Nullable String field,
        @Nullable String option,
        @Nullable String pipeline,
        @Nullable String stage) {

    public static Part type(String type) {
        return new Part(type, null, null, null, null);
    }

    public static Part field(String type, String field) {
        return new Part(type, field, null, null, null);
    }

    public static Part option(String type, String field, String option) {
        return new Part(type, field, option, null, null);
    }

    public static Part pipeline(String type, String pipeline) {
        return new Part(type, null, null, pipeline, null);
    }

    public static Part stage(String type, String pipeline, String stage) {
        return new Part(type, null, null, pipeline, stage);
    }

    /** Whether the other is this one or lies within it, and so is gone when this one is. */
    public boolean holds(Part other) {
        return type.equals(other.type)
                && (field == null || field.equals(other.field))
                && (option == null || option.equals(other.option))
                && (pipeline == null || pipeline.equals(other.pipeline))
                && (stage == null || stage.equals(other.stage));
    }
}
