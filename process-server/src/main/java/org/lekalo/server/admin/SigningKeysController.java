package org.lekalo.server.admin;

import static org.lekalo.library.contract.Roles.ADMINISTRATOR;

import java.util.Map;
import org.lekalo.library.contract.AuditApi.Deed;
import org.lekalo.library.contract.SigningKeysApi;
import org.lekalo.server.audit.Audit;
import org.lekalo.server.security.Caller;
import org.lekalo.server.security.SigningKeys;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SigningKeysController implements SigningKeysApi {

    private final SigningKeys keys;
    private final Audit audit;

    SigningKeysController(SigningKeys keys, Audit audit) {
        this.keys = keys;
        this.audit = audit;
    }

    @Override
    public Key key() {
        Caller.current().require(ADMINISTRATOR);
        return new Key(keys.since());
    }

    @Override
    public Key replace(Replacement replacement) {
        var caller = Caller.current().require(ADMINISTRATOR);
        var since = keys.replace(replacement.atOnce());
        audit.write(caller.id(), Deed.SIGNING_KEY_REPLACED, "", Map.of());
        return new Key(since);
    }
}
