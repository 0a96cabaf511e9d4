package org.lekalo.server.audit;

import static org.lekalo.library.contract.Roles.ADMINISTRATOR;

import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.AuditApi;
import org.lekalo.server.problem.Limits;
import org.lekalo.server.security.Caller;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AuditController implements AuditApi {

    private static final int LONGEST_PAGE = 200;

    private final Audit audit;

    AuditController(Audit audit) {
        this.audit = audit;
    }

    @Override
    public Page entries(int limit, @Nullable Long before) {
        Caller.current().require(ADMINISTRATOR);
        int shown = Limits.within("limit", 1, limit, LONGEST_PAGE);
        var found = audit.latest(shown + 1, before);
        var page = found.subList(0, Math.min(shown, found.size()));
        return new Page(page, found.size() > shown ? page.get(shown - 1).id() : null);
    }
}
