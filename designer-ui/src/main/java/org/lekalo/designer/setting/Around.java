package org.lekalo.designer.setting;

import com.vaadin.flow.function.SerializableSupplier;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.condition.Company;
import org.lekalo.library.condition.Subjects;
import org.lekalo.library.record.RecordType;

/**
 * What settings are chosen from.
 *
 * @param recordType the key of the type the process runs on, null where no start says it yet
 * @param pipeline the key of the pipeline in which the process begins, null where none is known
 * @param subjects what can be put into texts; asked for when it is looked at, since the drawing changes meanwhile
 */
public record Around(
        Company company,
        @Nullable String recordType,
        @Nullable String pipeline,
        SerializableSupplier<Subjects> subjects) {

    Optional<RecordType> type() {
        return Optional.ofNullable(recordType).flatMap(company.types()::type);
    }

    /** The same for a block that says itself what records it is about. */
    Around about(@Nullable String type) {
        return new Around(company, type, null, subjects);
    }

    boolean isAboutTheSameAs(Around other) {
        return Objects.equals(recordType, other.recordType) && Objects.equals(pipeline, other.pipeline);
    }
}
