package org.lekalo.server.model;

import java.time.Clock;
import java.util.Map;
import org.lekalo.library.compile.ProcessCompiler;
import org.lekalo.library.contract.ModelsApi.ModelChangedMeanwhile;
import org.lekalo.library.contract.ModelsApi.ModelHasErrors;
import org.lekalo.library.contract.ModelsApi.ModelUnchanged;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.model.ProcessModel;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Check, compile, deploy and record, in one transaction: either the version runs and is known, or nothing happened. */
@Component
class PublishModel {

    private final Models models;
    private final Versions versions;
    private final Findings findings;
    private final Deployments deployments;
    private final Clock clock;

    PublishModel(Models models, Versions versions, Findings findings, Deployments deployments, Clock clock) {
        this.models = models;
        this.versions = versions;
        this.findings = findings;
        this.deployments = deployments;
        this.clock = clock;
    }

    /** Refused with {@link ModelChangedMeanwhile}, {@link ModelUnchanged} and {@link ModelHasErrors}. */
    @Transactional
    StoredVersion publish(ProcessModelId id, long expected, String note, PersonId by) {
        var model = models.get(id);
        if (model.revision() != expected) {
            throw new ModelChangedMeanwhile();
        }
        var drawing = named(ProcessModel.read(model.draft()), model.name());
        models.publishing(id, drawing.xml(), expected);
        refuseUnchanged(model, drawing);
        var blocks = findings.sound(id, drawing);
        int number = versions.next(id);
        var compiled = ProcessCompiler.compile(blocks, ProcessCompiler.key(id.value()), number);
        var definitionId = deployments.deploy(model.name(), compiled);
        var version = new StoredVersion(number, note, drawing.hash(), clock.instant(), by);
        versions.add(id, blocks, version, definitionId);
        return version;
    }

    private void refuseUnchanged(StoredModel model, ProcessModel drawing) {
        var last = model.publishedVersion();
        if (last != null
                && versions.drawing(model.id(), last)
                        .filter(published -> ProcessModel.read(published.xml()).drawsTheSameAs(drawing))
                        .isPresent()) {
            throw new ModelUnchanged(Map.of("version", last));
        }
    }

    private static ProcessModel named(ProcessModel drawing, String name) {
        return drawing.name().equals(name) ? drawing : drawing.renamed(name);
    }
}
