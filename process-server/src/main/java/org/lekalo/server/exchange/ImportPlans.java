package org.lekalo.server.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.lekalo.library.record.RecordType;
import org.lekalo.server.access.RecordAccess;
import org.lekalo.server.people.People;
import org.lekalo.server.record.RecordStore;
import org.lekalo.server.search.RecordLookup;
import org.lekalo.server.security.Caller;
import org.lekalo.server.spelling.ColumnEvidence;
import org.lekalo.server.spelling.CurrencySigns;
import org.lekalo.server.spelling.Spelling;
import org.lekalo.server.type.RecordTypesInUse;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes plans for taking files in, of the metadata and the company as they are at the moment. */
@Component
class ImportPlans {

    private final RecordTypesInUse types;
    private final RecordLookup lookup;
    private final RecordStore store;
    private final RecordAccess access;
    private final People people;
    private final Clock clock;
    private final CurrencySigns currency;

    ImportPlans(
            RecordTypesInUse types,
            RecordLookup lookup,
            RecordStore store,
            RecordAccess access,
            People people,
            Clock clock,
            @Value("${lekalo.currency}") String currency) {
        this.types = types;
        this.lookup = lookup;
        this.store = store;
        this.access = access;
        this.people = people;
        this.clock = clock;
        this.currency = new CurrencySigns(currency);
    }

    RecordType type(String key) {
        return types.type(key);
    }

    ImportPlan plan(RecordType type, Asked asked, List<ColumnEvidence> columns, Caller caller) {
        var today = LocalDate.now(clock.withZone(asked.zone()));
        var shown = access.shown(type, caller);
        var cells = new CellReader(asked.zone(), asked.language(), currency);
        return new ImportPlan(
                shown,
                asked,
                IntStream.range(0, columns.size())
                        .mapToObj(column -> {
                            var reading = asked.reading(column, shown);
                            var heard = asked.field(column, shown)
                                    .map(field -> cells.heard(field, columns.get(column), reading, today))
                                    .orElse(columns.get(column));
                            return new Spelling(reading, heard, today);
                        })
                        .toList(),
                cells,
                new ImportPlan.Known(types.all(), new NamedRecords(lookup, store, caller), people.company()));
    }
}
