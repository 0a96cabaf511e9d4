package org.lekalo.server.record;

import java.util.Collection;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.AccessApi.Action;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.contract.Refusals.NotAllowed;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.access.RecordAccess;
import org.lekalo.server.history.Author;
import org.lekalo.server.row.RecordRows;
import org.lekalo.server.row.StoredRecord;
import org.lekalo.server.security.Caller;
import org.springframework.stereotype.Component;

/** Records as far as somebody may see, change or delete them. To a process that writes by itself nothing is forbidden. */
@Component
class PermittedRecords {

    private final RecordRows rows;
    private final RecordAccess access;

    PermittedRecords(RecordRows rows, RecordAccess access) {
        this.rows = rows;
        this.access = access;
    }

    StoredRecord read(RecordRef ref, Caller caller) {
        return rows.find(ref).filter(record -> access.maySee(caller, record)).orElseThrow(() -> notFound(ref));
    }

    Map<RecordRef, StoredRecord> readAll(Collection<RecordRef> refs, Caller caller) {
        var found = rows.findAll(refs);
        found.keySet().retainAll(access.seen(caller, found.values()));
        return found;
    }

    /** As it stands, not held. */
    StoredRecord foundToChange(RecordRef ref, Author author) {
        return permitted(rows.find(ref).orElseThrow(() -> notFound(ref)), author);
    }

    StoredRecord held(RecordRef ref, Author author) {
        var record = rows.lock(ref).orElseThrow(() -> notFound(ref));
        if (author instanceof Author.ByHand byHand && !access.maySee(byHand.caller(), record)) {
            throw notFound(ref);
        }
        return record;
    }

    StoredRecord heldToChange(RecordRef ref, Author author) {
        return permitted(held(ref, author), author);
    }

    StoredRecord heldToDelete(RecordRef ref, Author author) {
        var record = held(ref, author);
        allowed(author, caller -> access.mayDelete(caller, record));
        return record;
    }

    private StoredRecord permitted(StoredRecord record, Author author) {
        allowed(author, caller -> access.mayChange(caller, record));
        return record;
    }

    void requireMayCreate(String type, Author author) {
        allowed(author, caller -> access.mayCreate(caller, type));
    }

    void requireMayCreate(String type, PersonId owner, @Nullable Long department, Author author) {
        allowed(author, caller -> access.mayCreate(caller, type, owner, department));
    }

    /** The author, with the absent person whose right it is by which he writes. */
    Author inWhoseStead(Author author, Action action, StoredRecord record) {
        return author instanceof Author.ByHand byHand && byHand.actingFor().isEmpty()
                ? new Author.ByHand(byHand.caller(), access.actsFor(byHand.caller(), action, record))
                : author;
    }

    private static void allowed(Author author, Predicate<Caller> rule) {
        if (author instanceof Author.ByHand byHand && !rule.test(byHand.caller())) {
            throw new NotAllowed();
        }
    }

    private static NotFound notFound(RecordRef ref) {
        return new NotFound("record", ref);
    }
}
