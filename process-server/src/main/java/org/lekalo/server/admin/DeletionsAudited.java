package org.lekalo.server.admin;

import java.util.Map;
import org.lekalo.library.contract.AuditApi.Deed;
import org.lekalo.server.audit.Audit;
import org.lekalo.server.audit.Audit.Told;
import org.lekalo.server.record.RecordsDeleted;
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
    void deleted(RecordsDeleted deleted) {
        var told = deleted.records().stream()
                .map(record ->
                        new Told(record.title(), Map.of("record", record.ref().toString())))
                .toList();
        deleted.author().person().ifPresent(person -> audit.writeAll(person, Deed.RECORD_DELETED, told));
    }
}
