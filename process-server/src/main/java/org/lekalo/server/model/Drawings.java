package org.lekalo.server.model;

import org.lekalo.library.contract.ModelsApi.VersionXml;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.contract.Refusals.NotFound;
import org.springframework.stereotype.Component;

/** The drawings as they were published, for those who show where a run stands on them. */
@Component
public class Drawings {

    private final Versions versions;

    Drawings(Versions versions) {
        this.versions = versions;
    }

    /** Of a model taken away also. */
    public String xml(ProcessModelId model, int version) {
        return versions.drawing(model, version)
                .map(VersionXml::xml)
                .orElseThrow(() -> new NotFound("version", version));
    }
}
