package org.lekalo.designer.company;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.LeadsApi;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.RecordsApi.Match;
import org.lekalo.library.contract.RecordsApi.Update;
import org.lekalo.library.record.RecordRef;

/** Every lead is of a company that is known and a person who is not. */
public final class Leads implements LeadsApi {

    private final RecordsApi records;
    private @Nullable Conversion asked;

    public Leads(RecordsApi records) {
        this.records = records;
    }

    public @Nullable Conversion asked() {
        return asked;
    }

    @Override
    public Proposal proposal(long id) {
        var lead = records.get("lead", id);
        return new Proposal(
                lead.version(),
                new Suggestion(Map.of(), List.of(new Match(new RecordRef("company", 1), "ООО «СтройИнвест»"))),
                new Suggestion(Map.of("phone", "+7 900 000-00-00"), List.of()),
                new Suggestion(Map.of("title", lead.title()), List.of()));
    }

    @Override
    public Converted convert(long id, Conversion conversion) {
        asked = conversion;
        var contact = conversion.contact().existing();
        var company = conversion.company();
        var made = contact == null
                ? records.create("contact", Map.copyOf(conversion.contact().values()))
                        .ref()
                : contact;
        var deal =
                records.create("deal", Map.copyOf(conversion.deal().values())).ref();
        var lead =
                records.update("lead", id, new Update(conversion.expectedVersion(), Map.of("deal", deal.toString())));
        return new Converted(lead, company == null ? null : company.existing(), made, deal);
    }
}
