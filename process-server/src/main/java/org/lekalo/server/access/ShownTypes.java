package org.lekalo.server.access;

import java.util.Optional;
import org.lekalo.library.record.RecordType;
import org.lekalo.server.security.Caller;
import org.lekalo.server.type.RecordTypesInUse;
import org.springframework.stereotype.Component;

/** Record types by key, as somebody is shown them. */
@Component
public class ShownTypes {

    private final RecordTypesInUse types;
    private final RecordAccess access;

    ShownTypes(RecordTypesInUse types, RecordAccess access) {
        this.types = types;
        this.access = access;
    }

    public RecordType type(String key, Caller caller) {
        return access.shown(types.type(key), caller);
    }

    /** Empty where it was removed. */
    public Optional<RecordType> find(String key, Caller caller) {
        return types.all().type(key).map(known -> access.shown(known, caller));
    }
}
