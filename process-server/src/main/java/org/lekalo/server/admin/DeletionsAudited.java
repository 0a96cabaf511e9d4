package org.lekalo.server.admin;

import java.util.Map;
import org.lekalo.library.contract.AuditApi.Deed;
import org.lekalo.server.audit.Audit;
import org.lekalo.server.crm.RecordDeleted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down who took which record away: it is nowhere else to be found. */
@Component
class DeletionsAudited {

    private final Audit audit;

    DeletionsAudited(Audit audit) {
        this.audit = audit;
    }

    @EventListener
    void deleted(RecordDeleted deleted) {
        deleted.author()
                .person()
                .ifPresent(person -> audit.write(
                        person,
                        Deed.RECORD_DELETED,
                        deleted.record().title(),
                        Map.of("record", deleted.record().ref().toString())));
    }
}
