package org.lekalo.server.lead;

import org.lekalo.library.contract.LeadsApi;
import org.lekalo.server.security.Caller;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LeadsController implements LeadsApi {

    private final LeadProposals proposals;
    private final LeadConversion conversion;

    LeadsController(LeadProposals proposals, LeadConversion conversion) {
        this.proposals = proposals;
        this.conversion = conversion;
    }

    @Override
    public Proposal proposal(long id) {
        return proposals.of(id, Caller.current());
    }

    @Override
    public Converted convert(long id, Conversion asked) {
        return conversion.convert(id, asked, Caller.current());
    }
}
