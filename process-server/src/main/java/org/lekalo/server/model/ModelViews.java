package org.lekalo.server.model;

import java.util.List;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.contract.ModelsApi.DraftSaved;
import org.lekalo.library.contract.ModelsApi.Model;
import org.lekalo.library.contract.ModelsApi.Row;
import org.lekalo.library.contract.ModelsApi.Version;
import org.lekalo.library.contract.ModelsApi.VersionXml;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.server.people.People;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Models and versions as the contract shows them. */
@Component
class ModelViews {

    private final Models models;
    private final Versions versions;
    private final Findings findings;
    private final RunningCounts running;
    private final People people;

    ModelViews(Models models, Versions versions, Findings findings, RunningCounts running, People people) {
        this.models = models;
        this.versions = versions;
        this.findings = findings;
        this.running = running;
        this.people = people;
    }

    @Transactional(readOnly = true)
    List<Row> all() {
        var counts = running.byModel();
        return models.all().stream()
                .map(model -> new Row(
                        model.id(),
                        model.name(),
                        model.recordType(),
                        model.changedAt(),
                        name(model.changedBy()),
                        model.publishedVersion(),
                        model.draftDiffers(),
                        counts.getOrDefault(model.id(), 0L),
                        model.paused()))
                .toList();
    }

    Model one(ProcessModelId id) {
        var model = models.get(id);
        return new Model(
                model.id(),
                model.name(),
                model.draft(),
                model.revision(),
                model.changedAt(),
                name(model.changedBy()),
                model.publishedVersion(),
                model.draftDiffers(),
                findings.of(model),
                model.paused());
    }

    DraftSaved saved(StoredModel model, Drawing drawing) {
        return new DraftSaved(model.revision(), model.changedAt(), findings.of(model.id(), drawing));
    }

    DraftSaved saved(StoredModel model) {
        return new DraftSaved(model.revision(), model.changedAt(), findings.of(model));
    }

    List<Version> versions(ProcessModelId id) {
        models.get(id);
        return versions.of(id).stream().map(this::version).toList();
    }

    VersionXml version(ProcessModelId id, int number) {
        return versions.drawing(id, number).orElseThrow(() -> new NotFound("version", number));
    }

    Version version(StoredVersion version) {
        return new Version(
                version.version(),
                version.publishedAt(),
                name(version.publishedBy()),
                version.note(),
                version.contentHash());
    }

    private String name(PersonId id) {
        return people.company().person(id).map(person -> person.name()).orElse("");
    }
}
