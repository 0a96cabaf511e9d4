package org.lekalo.server.personal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.library.message.Messages;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.history.Author;
import org.lekalo.server.history.RecordHistory;
import org.lekalo.server.record.RecordErased;
import org.lekalo.server.record.RecordStore;
import org.lekalo.server.row.StoredRecord;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases what is kept about a person. His texts are his, in his record and in what was noted about talking with him; the
 * deals, invoices and payments that refer to him keep their figures and all else.
 */
@Component
public class ErasePerson {

    private final PersonTraces traces;
    private final RecordStore store;
    private final RecordHistory history;
    private final ApplicationEventPublisher events;
    private final Locale language;

    ErasePerson(
            PersonTraces traces,
            RecordStore store,
            RecordHistory history,
            ApplicationEventPublisher events,
            @Value("${lekalo.language}") Locale language) {
        this.traces = traces;
        this.store = store;
        this.history = history;
        this.events = events;
        this.language = language;
    }

    /** Returns which records were changed, those among them that were deleted before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<RecordRef> erase(RecordRef ref, PersonId by) {
        PersonTraces.requirePerson(ref.type());
        List<RecordRef> erased = new ArrayList<>();
        erased.add(ref);
        traces.find(ref).ifPresentOrElse(person -> erase(person, by), () -> eraseKept(ref));
        traces.referring(ref)
                .filter(record -> PersonTraces.isNote(record.ref()))
                .forEach(note -> {
                    erase(note, by);
                    erased.add(note.ref());
                });
        traces.deletedNotes(ref).forEach(note -> {
            eraseKept(note);
            erased.add(note);
        });
        return erased;
    }

    private void eraseKept(RecordRef ref) {
        if (history.titleWhenDeleted(ref).isEmpty()) {
            throw new NotFound("record", ref);
        }
        eraseHistory(ref);
    }

    private void erase(StoredRecord record, PersonId by) {
        var type = traces.type(record.ref().type());
        Map<String, @Nullable Object> cleared = new HashMap<>();
        PersonTraces.personal(type)
                .filter(field -> !field.readOnly() && record.value(field.key()).isPresent())
                .forEach(field -> cleared.put(field.key(), field.required() ? erased() : null));
        store.update(record.ref(), null, cleared, new Author.ByOffice(by));
        eraseHistory(record.ref());
    }

    private void eraseHistory(RecordRef ref) {
        events.publishEvent(new RecordErased(ref, erased()));
        var type = traces.type(ref.type());
        history.erase(
                ref,
                PersonTraces.keys(
                        PersonTraces.personal(type).filter(field -> field.kind().isText())),
                erased());
        history.erase(
                ref,
                PersonTraces.keys(PersonTraces.personal(type)
                        .filter(field -> !field.kind().isText())),
                null);
        history.erase(ref, List.of(RecordHistory.DELETED, RecordHistory.MERGED), erased());
    }

    /** In the language of the company's records, since it becomes one of their values. */
    private String erased() {
        return Messages.in(language).text("record.erased");
    }
}
