package org.lekalo.server.personal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.lekalo.library.contract.PersonalDataApi.Document;
import org.lekalo.library.contract.PersonalDataApi.Sheet;
import org.lekalo.library.contract.RecordsApi.Match;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.history.RecordHistory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is kept about the person that a contact or a lead stands for. */
@Component
public class PersonalData {

    private static final int SHORTEST = 3;

    private final PersonTraces traces;
    private final RecordHistory history;
    private final PersonSheets sheets;

    PersonalData(PersonTraces traces, RecordHistory history, PersonSheets sheets) {
        this.traces = traces;
        this.history = history;
        this.sheets = sheets;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Document of(RecordRef ref, Locale language) {
        PersonTraces.requirePerson(ref.type());
        var person = traces.find(ref).map(record -> sheets.of(record, language)).orElseGet(() -> kept(ref));
        return sheets.document(
                person,
                Stream.concat(
                                traces.referring(ref).map(record -> sheets.of(record, language)),
                                traces.deletedNotes(ref).map(this::kept))
                        .toList());
    }

    /** The deleted records of the type whose past holds the text. */
    @Transactional(readOnly = true)
    public List<Match> deleted(String type, String text, int limit) {
        PersonTraces.requirePerson(type);
        return text.strip().length() < SHORTEST
                ? List.of()
                : history.deleted(
                        traces.type(type),
                        PersonTraces.keys(PersonTraces.personal(traces.type(type))),
                        text.strip(),
                        limit);
    }

    private Sheet kept(RecordRef ref) {
        var title = history.titleWhenDeleted(ref).orElseThrow(() -> new NotFound("record", ref));
        return new Sheet(ref, title, Map.of(), history.all(traces.type(ref.type()), ref));
    }
}
