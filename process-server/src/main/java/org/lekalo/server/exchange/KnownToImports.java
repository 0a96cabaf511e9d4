package org.lekalo.server.exchange;

import org.lekalo.library.record.RecordType;
import org.lekalo.server.people.People;
import org.lekalo.server.record.RecordStore;
import org.lekalo.server.search.RecordLookup;
import org.lekalo.server.security.Caller;
import org.lekalo.server.type.RecordTypesInUse;
import org.springframework.stereotype.Component;

/** What the cells of a file may name: record types, records and people. */
@Component
class KnownToImports {

    private final RecordTypesInUse types;
    private final RecordLookup lookup;
    private final RecordStore store;
    private final People people;

    KnownToImports(RecordTypesInUse types, RecordLookup lookup, RecordStore store, People people) {
        this.types = types;
        this.lookup = lookup;
        this.store = store;
        this.people = people;
    }

    RecordType type(String key) {
        return types.type(key);
    }

    /** As the caller sees it now. */
    ImportPlan.Known to(Caller caller) {
        return new ImportPlan.Known(types.all(), new NamedRecords(lookup, store, caller), people.company());
    }
}
