package org.lekalo.server.block;

import static org.lekalo.library.contract.Roles.ADMINISTRATOR;
import static org.lekalo.library.contract.Roles.ANALYST;
import static org.lekalo.library.contract.Roles.PROCESS_OWNER;

import org.lekalo.library.contract.LettersApi;
import org.lekalo.server.record.RecordStore;
import org.lekalo.server.security.Caller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LettersController implements LettersApi {

    private final RecordStore records;
    private final LetterPreviews previews;

    LettersController(RecordStore records, LetterPreviews previews) {
        this.records = records;
        this.previews = previews;
    }

    @Override
    @Transactional(readOnly = true)
    public Preview preview(Draft draft) {
        var caller = Caller.current().require(ANALYST, ADMINISTRATOR, PROCESS_OWNER);
        var record = records.read(draft.record(), caller);
        return previews.of(draft, record, caller);
    }
}
