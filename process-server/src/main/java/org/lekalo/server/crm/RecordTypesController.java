package org.lekalo.server.crm;

import org.lekalo.library.contract.RecordTypesApi;
import org.lekalo.library.record.RecordTypes;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RecordTypesController implements RecordTypesApi {

    private final RecordTypesInUse types;

    RecordTypesController(RecordTypesInUse types) {
        this.types = types;
    }

    @Override
    public RecordTypes recordTypes() {
        return types.all();
    }
}
