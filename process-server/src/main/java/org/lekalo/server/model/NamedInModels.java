package org.lekalo.server.model;

import java.util.List;
import org.lekalo.library.contract.MetadataApi.Use;
import org.lekalo.library.contract.PersonId;
import org.springframework.stereotype.Component;

/** Whom the published drawings, and those by which processes still run, give work or news to. */
@Component
public class NamedInModels {

    private final ModelPartUses drawings;

    NamedInModels(ModelPartUses drawings) {
        this.drawings = drawings;
    }

    public List<Use> role(String key) {
        return drawings.naming("role", key);
    }

    public List<Use> person(PersonId id) {
        return drawings.naming("person", id.value());
    }

    /** Those that name the department's head. */
    public List<Use> department(long id) {
        return drawings.naming("department", id);
    }
}
