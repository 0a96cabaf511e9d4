package org.lekalo.server.admin;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.OwnMailApi;
import org.lekalo.server.people.Mailbox;
import org.lekalo.server.people.People;
import org.lekalo.server.security.Caller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OwnMailController implements OwnMailApi {

    private static final Mailbox NONE = new Mailbox("", false);

    private final DSLContext sql;
    private final People people;

    OwnMailController(DSLContext sql, People people) {
        this.sql = sql;
        this.people = people;
    }

    @Override
    public OwnMail mail() {
        var mailbox = people.companyNow().mailbox(Caller.current().id()).orElse(NONE);
        return new OwnMail(mailbox.address(), mailbox.notices());
    }

    @Override
    @Transactional
    public OwnMail change(OwnMail asked) {
        var caller = Caller.current();
        var address = checked(asked);
        people.changedHere();
        sql.execute(
                "update person set mail = ?::text, notices_by_mail = ? where id = ?",
                address,
                asked.notices(),
                caller.id().value());
        return new OwnMail(address == null ? "" : address, asked.notices());
    }

    private @Nullable String checked(OwnMail asked) {
        var checks = new StaffChecks(people.company());
        var address = checks.mail("address", asked.address());
        checks.mailForNotices(address, asked.notices());
        checks.refuseIfAny();
        return address;
    }
}
