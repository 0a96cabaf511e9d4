package org.lekalo.server.row;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.record.RecordRef;

/**
 * A record as it stands in the database.
 *
 * @param department the owner's
 * @param values by field key, a field without a value is absent; by kind: String (texts, choices by key), BigDecimal,
 *     LocalDate, Instant, Boolean, RecordRef, PersonId
 * @param names what the values that are references and people are called, by field key
 */
public record StoredRecord(
        RecordRef ref, long version, @Nullable Long department, Map<String, Object> values, Map<String, String> names) {

    public Optional<Object> value(String field) {
        return Optional.ofNullable(values.get(field));
    }

    public String title() {
        return text("title");
    }

    public PersonId owner() {
        return (PersonId) value("owner").orElseThrow();
    }

    /** Key of the stage; empty where the type has no stages. */
    public Optional<String> stage() {
        return value("stage").map(String.class::cast);
    }

    /** Key of the pipeline; empty where the type has no stages. */
    public Optional<String> pipeline() {
        return value("pipeline").map(String.class::cast);
    }

    public StoredRecord numbered(long id) {
        return new StoredRecord(new RecordRef(ref.type(), id), version, department, values, names);
    }

    private String text(String field) {
        return (String) value(field).orElseThrow();
    }
}
