package org.lekalo.server.access;

import org.lekalo.library.contract.RecordTypesApi;
import org.lekalo.library.record.RecordTypes;
import org.lekalo.server.security.Caller;
import org.lekalo.server.type.RecordTypesInUse;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RecordTypesController implements RecordTypesApi {

    private final RecordTypesInUse types;
    private final RecordAccess access;

    RecordTypesController(RecordTypesInUse types, RecordAccess access) {
        this.types = types;
        this.access = access;
    }

    @Override
    public RecordTypes recordTypes() {
        var caller = Caller.current();
        return new RecordTypes(types.all().all().stream()
                .map(type -> access.shown(type, caller))
                .toList());
    }
}
