package org.lekalo.server.admin;

import static org.lekalo.library.contract.Roles.ADMINISTRATOR;

import java.util.List;
import java.util.Map;
import org.lekalo.library.contract.AuditApi.Deed;
import org.lekalo.library.contract.PersonalDataApi;
import org.lekalo.library.contract.RecordsApi.Match;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.audit.Audit;
import org.lekalo.server.personal.ErasePerson;
import org.lekalo.server.personal.PersonalData;
import org.lekalo.server.problem.Limits;
import org.lekalo.server.security.Caller;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PersonalDataController implements PersonalDataApi {

    private static final int LONGEST = 50;

    private final PersonalData data;
    private final ErasePerson erasing;
    private final Audit audit;

    PersonalDataController(PersonalData data, ErasePerson erasing, Audit audit) {
        this.data = data;
        this.erasing = erasing;
        this.audit = audit;
    }

    @Override
    public List<Match> deleted(String type, String text, int limit) {
        Caller.current().require(ADMINISTRATOR);
        return data.deleted(type, text, Limits.within("limit", 1, limit, LONGEST));
    }

    @Override
    @Transactional
    public Document export(String type, long id) {
        var caller = Caller.current().require(ADMINISTRATOR);
        var document = data.of(new RecordRef(type, id), LocaleContextHolder.getLocale());
        audit.write(caller.id(), Deed.PERSONAL_DATA_EXPORTED, document.record().toString(), Map.of());
        return document;
    }

    @Override
    @Transactional
    public void erase(String type, long id) {
        var caller = Caller.current().require(ADMINISTRATOR);
        var ref = new RecordRef(type, id);
        var erased = erasing.erase(ref, caller.id());
        audit.forget(Deed.RECORD_DELETED, "record", erased);
        audit.write(
                caller.id(),
                Deed.PERSONAL_DATA_ERASED,
                ref.toString(),
                Map.of("records", String.valueOf(erased.size())));
    }
}
