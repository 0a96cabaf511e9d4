package org.lekalo.server.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.lekalo.library.record.RecordType;
import org.lekalo.server.access.RecordAccess;
import org.lekalo.server.security.Caller;
import org.lekalo.server.spelling.ColumnEvidence;
import org.lekalo.server.spelling.CurrencySigns;
import org.lekalo.server.spelling.Spelling;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes plans for taking files in, of the metadata and the company as they are at the moment. */
@Component
class ImportPlans {

    private final KnownToImports known;
    private final RecordAccess access;
    private final Clock clock;
    private final CurrencySigns currency;

    ImportPlans(KnownToImports known, RecordAccess access, Clock clock, @Value("${lekalo.currency}") String currency) {
        this.known = known;
        this.access = access;
        this.clock = clock;
        this.currency = new CurrencySigns(currency);
    }

    RecordType type(String key) {
        return known.type(key);
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
                known.to(caller));
    }
}
