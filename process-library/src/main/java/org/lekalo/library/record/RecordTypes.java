package org.lekalo.library.record;

import java.util.List;
import java.util.Optional;

/** All record types known at one moment. */
public record RecordTypes(List<RecordType> all) {

    public Optional<RecordType> type(String key) {
        return all.stream().filter(type -> type.key().equals(key)).findFirst();
    }
}
