package org.lekalo.server.model;

import static org.lekalo.library.contract.Roles.ADMINISTRATOR;
import static org.lekalo.library.contract.Roles.ANALYST;
import static org.lekalo.library.contract.Roles.PROCESS_OWNER;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.lekalo.library.contract.ChangesApi.Kind;
import org.lekalo.library.contract.ModelsApi;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.template.ElementTemplates;
import org.lekalo.server.changes.Audience;
import org.lekalo.server.changes.Changes;
import org.lekalo.server.security.Caller;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.RestController;

/** The models over HTTP. */
@RestController
class ModelsController implements ModelsApi {

    private static final Audience READERS = Audience.NOBODY.roles(Set.of(ANALYST, ADMINISTRATOR, PROCESS_OWNER));

    private final ModelViews views;
    private final Drafts drafts;
    private final PublishModel publishing;
    private final TakeModelAway removal;
    private final PauseModel pausing;
    private final KnownProcesses processes;
    private final Changes changes;

    ModelsController(
            ModelViews views,
            Drafts drafts,
            PublishModel publishing,
            TakeModelAway removal,
            PauseModel pausing,
            KnownProcesses processes,
            Changes changes) {
        this.views = views;
        this.drafts = drafts;
        this.publishing = publishing;
        this.removal = removal;
        this.pausing = pausing;
        this.processes = processes;
        this.changes = changes;
    }

    @Override
    public List<Row> models() {
        reader();
        return views.all();
    }

    @Override
    public Model create(NewModel model) {
        var caller = editor();
        var id = drafts.begin(Sent.name(model.name()), model.xml(), caller.id());
        changed(id);
        return views.one(id);
    }

    @Override
    public Model model(ProcessModelId id) {
        reader();
        return views.one(id);
    }

    @Override
    public DraftSaved saveDraft(ProcessModelId id, Draft draft) {
        var caller = editor();
        var drawing = drafts.sent(draft.xml());
        var saved = drafts.save(id, drawing, draft.expectedRevision(), caller.id());
        changed(id);
        return views.saved(saved, drawing);
    }

    @Override
    public Model mend(ProcessModelId id, Mending mending) {
        var caller = editor();
        drafts.mend(id, mending.codes(), mending.expectedRevision(), caller.id());
        changed(id);
        return views.one(id);
    }

    @Override
    public DraftSaved rename(ProcessModelId id, Renaming renaming) {
        var caller = editor();
        var saved = drafts.rename(id, Sent.name(renaming.name()), renaming.expectedRevision(), caller.id());
        changed(id);
        return views.saved(saved);
    }

    @Override
    public Version publish(ProcessModelId id, Publication publication) {
        var caller = editor();
        var version =
                publishing.publish(id, publication.expectedRevision(), Sent.note(publication.note()), caller.id());
        changed(id);
        return views.version(version);
    }

    @Override
    public List<Version> versions(ProcessModelId id) {
        reader();
        return views.versions(id);
    }

    @Override
    public VersionXml version(ProcessModelId id, int version) {
        reader();
        return views.version(id, version);
    }

    @Override
    public Model copy(ProcessModelId id, Copy copy) {
        var caller = editor();
        var made = drafts.copy(id, Sent.name(copy.name()), caller.id());
        changed(made);
        return views.one(made);
    }

    @Override
    public void pause(ProcessModelId id) {
        pausing.pause(id, reader());
        changed(id);
    }

    @Override
    public void resume(ProcessModelId id) {
        pausing.resume(id, reader());
        changed(id);
    }

    @Override
    public void delete(ProcessModelId id) {
        editor();
        removal.takeAway(id);
        changed(id);
    }

    @Override
    public List<Callable> callable() {
        reader();
        return processes.all();
    }

    @Override
    public JsonNode elementTemplates() {
        reader();
        return ElementTemplates.of(LocaleContextHolder.getLocale());
    }

    private static Caller reader() {
        return Caller.current().require(ANALYST, ADMINISTRATOR, PROCESS_OWNER);
    }

    private static Caller editor() {
        return Caller.current().require(ANALYST, ADMINISTRATOR);
    }

    private void changed(ProcessModelId id) {
        changes.announce(Kind.MODEL, id.toString(), READERS);
    }
}
