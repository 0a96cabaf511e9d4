package org.lekalo.designer.models;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.ModelsApi;
import org.lekalo.library.contract.ModelsApi.FindingView;
import org.lekalo.library.contract.ModelsApi.Model;
import org.lekalo.library.contract.ModelsApi.ModelChangedMeanwhile;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.contract.Refusal;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.model.Page;
import org.lekalo.library.model.ProcessModel;

/**
 * The draft that is being drawn: what of it the server has, and what it does not have yet. A change that cannot be saved is
 * kept and saved with the next try; once somebody else saved, nothing is overwritten until a person decides.
 */
final class Draft {

    /** Where the newest change is. */
    enum State {
        SAVED,
        SAVING,
        NOT_SAVED,
        STALE
    }

    private final ModelsApi models;
    private final ProcessModelId id;
    private String name;
    private String xml;
    private long revision;
    private Instant savedAt;
    private List<FindingView> findings;
    private @Nullable Integer publishedVersion;
    private boolean paused;
    private State state = State.SAVED;
    private String reason = "";
    private @Nullable ProcessModel read;

    Draft(ModelsApi models, Model model) {
        this.models = models;
        this.id = model.id();
        this.name = model.name();
        this.xml = model.xml();
        this.revision = model.revision();
        this.savedAt = model.savedAt();
        this.findings = model.findings();
        this.publishedVersion = model.publishedVersion();
        this.paused = model.paused();
    }

    /** The drawing as it is now; {@link #save} brings it to the server. */
    void changed(String now) {
        xml = now;
        read = null;
        if (state != State.STALE) {
            state = State.SAVING;
        }
    }

    void save() {
        if (state == State.SAVED || state == State.STALE) {
            return;
        }
        attempt(() -> models.saveDraft(id, new ModelsApi.Draft(xml, revision)));
    }

    /**
     * Saves what was drawn first: only then is the answer to the renaming the word about all of it. Refused with {@link
     * FieldsRefused} where another is called so; what was drawn is saved then all the same.
     */
    void rename(String newName) {
        save();
        if (state == State.SAVED && attempt(() -> models.rename(id, new ModelsApi.Renaming(newName, revision)))) {
            name = newName;
        }
    }

    /** Does to what was saved what its findings offer; whether that is on the server now. */
    boolean mend(List<String> codes) {
        try {
            var mended = models.mend(id, new ModelsApi.Mending(codes, revision));
            xml = mended.xml();
            read = null;
            revision = mended.revision();
            savedAt = mended.savedAt();
            findings = mended.findings();
            return true;
        } catch (ModelChangedMeanwhile meanwhile) {
            state = State.STALE;
        }
        return false;
    }

    private boolean attempt(Supplier<ModelsApi.DraftSaved> call) {
        try {
            var saved = call.get();
            revision = saved.revision();
            savedAt = saved.savedAt();
            findings = saved.findings();
            state = State.SAVED;
            return true;
        } catch (ModelChangedMeanwhile meanwhile) {
            state = State.STALE;
        } catch (FieldsRefused refused) {
            throw refused;
        } catch (Refusal refusal) {
            state = State.NOT_SAVED;
            reason = refusal.getMessage();
        }
        return false;
    }

    /** What others published or asked for meanwhile may have changed what is to be said of it. */
    void checkAgain() {
        findings = models.model(id).findings();
    }

    /** Publishes what was saved last. */
    ModelsApi.Version publish(String note) {
        var version = published(note);
        var now = models.model(id);
        revision = now.revision();
        findings = now.findings();
        publishedVersion = version.version();
        paused = now.paused();
        return version;
    }

    private ModelsApi.Version published(String note) {
        try {
            return models.publish(id, new ModelsApi.Publication(revision, note));
        } catch (ModelChangedMeanwhile meanwhile) {
            state = State.STALE;
            throw meanwhile;
        }
    }

    /** Leaves the model as others have it and keeps the own drawing as a new one. */
    ProcessModelId keepAsCopy(String copyName) {
        return models.create(new ModelsApi.NewModel(copyName, xml)).id();
    }

    List<FindingView> errors() {
        return findings.stream()
                .filter(finding -> finding.severity() == ModelsApi.Severity.ERROR)
                .toList();
    }

    List<FindingView> warnings() {
        return findings.stream()
                .filter(finding -> finding.severity() == ModelsApi.Severity.WARNING)
                .toList();
    }

    ProcessModelId id() {
        return id;
    }

    String name() {
        return name;
    }

    String xml() {
        return xml;
    }

    /** The processes of the file and their diagrams. */
    List<Page> pages() {
        return model().pages();
    }

    /** The one that is worked on; empty where the file has no process. */
    Optional<Page> page() {
        return model().page();
    }

    private ProcessModel model() {
        if (read == null) {
            read = ProcessModel.read(xml);
        }
        return read;
    }

    Instant savedAt() {
        return savedAt;
    }

    List<FindingView> findings() {
        return findings;
    }

    @Nullable
    Integer publishedVersion() {
        return publishedVersion;
    }

    /** Instances start by it again. */
    void resume() {
        models.resume(id);
        paused = false;
    }

    /** Whether nothing starts by it, a new version neither. */
    boolean paused() {
        return paused;
    }

    State state() {
        return state;
    }

    /** Why the last try failed. */
    String reason() {
        return reason;
    }
}
