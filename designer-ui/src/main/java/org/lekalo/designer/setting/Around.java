package org.lekalo.designer.setting;

import com.vaadin.flow.function.SerializableSupplier;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.condition.Company;
import org.lekalo.library.condition.Subjects;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.setting.FormField;
import org.lekalo.library.setting.Settings;

/**
 * What settings are chosen from.
 *
 * @param recordType the key of the type the process runs on, null where no start says it yet
 * @param pipeline the key of the pipeline in which the process begins, null where none is known
 * @param subjects what can be put into texts; asked for when it is looked at, since the drawing changes meanwhile
 * @param place where the block stands that is asked about
 */
public record Around(
        Company company,
        @Nullable String recordType,
        @Nullable String pipeline,
        SerializableSupplier<Subjects> subjects,
        Place place) {

    /**
     * Where a block stands.
     *
     * @param handedDown what holds of it there, as long as it says nothing else
     * @param failures the names of those that it may be for
     * @param formBefore what people filled in before they come here; null where they filled in nothing
     */
    public record Place(
            Settings handedDown,
            List<String> failures,
            @Nullable FormBefore formBefore) {

        public static final Place ANYWHERE = new Place(Settings.fresh(List.of()), List.of(), null);
    }

    /** The form of a task, and what that is called. */
    public record FormBefore(String task, List<FormField> form) {}

    public Around(
            Company company,
            @Nullable String recordType,
            @Nullable String pipeline,
            SerializableSupplier<Subjects> subjects) {
        this(company, recordType, pipeline, subjects, Place.ANYWHERE);
    }

    /** The same for a block that stands there. */
    public Around at(Place where) {
        return new Around(company, recordType, pipeline, subjects, where);
    }

    Settings handedDown() {
        return place.handedDown();
    }

    List<String> failures() {
        return place.failures();
    }

    Optional<FormBefore> formBefore() {
        return Optional.ofNullable(place.formBefore());
    }

    Optional<RecordType> type() {
        return Optional.ofNullable(recordType).flatMap(company.types()::type);
    }

    /** The same for a block that says itself what records it is about. */
    Around about(@Nullable String type) {
        return new Around(company, type, null, subjects, place);
    }

    boolean isAboutTheSameAs(Around other) {
        return Objects.equals(recordType, other.recordType) && Objects.equals(pipeline, other.pipeline);
    }
}
