package org.lekalo.server.search;

import java.util.List;
import org.lekalo.library.contract.AccessApi.Part;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.contract.RecordsApi.Change;
import org.lekalo.library.contract.RecordsApi.Participant;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.history.RecordHistory;
import org.lekalo.server.owner.Participants;
import org.lekalo.server.record.RecordStore;
import org.lekalo.server.security.Caller;
import org.lekalo.server.type.RecordTypesInUse;
import org.springframework.stereotype.Component;

/** What is kept about a record beside it, for whoever sees it: its past, and who takes part in it. */
@Component
class RecordSurroundings {

    private final RecordTypesInUse types;
    private final RecordStore store;
    private final RecordHistory history;
    private final Participants participants;

    RecordSurroundings(RecordTypesInUse types, RecordStore store, RecordHistory history, Participants participants) {
        this.types = types;
        this.store = store;
        this.history = history;
        this.participants = participants;
    }

    List<Participant> participants(RecordRef ref, Caller caller) {
        return participants.of(store.read(ref, caller).ref());
    }

    void setParticipant(RecordRef ref, PersonId person, Part part, Caller caller) {
        participants.set(ref, person, part, caller);
    }

    void removeParticipant(RecordRef ref, PersonId person, Caller caller) {
        participants.remove(ref, person, caller);
    }

    List<Change> history(RecordRef ref, Caller caller) {
        var record = store.read(ref, caller);
        return history.of(types.type(ref.type()), record.ref(), caller);
    }
}
