package org.lekalo.server.model;

import org.lekalo.library.contract.DraftsApi;
import org.lekalo.library.contract.ModelsApi.Copy;
import org.lekalo.library.contract.ModelsApi.Draft;
import org.lekalo.library.contract.ModelsApi.DraftSaved;
import org.lekalo.library.contract.ModelsApi.Mending;
import org.lekalo.library.contract.ModelsApi.Model;
import org.lekalo.library.contract.ModelsApi.NewModel;
import org.lekalo.library.contract.ModelsApi.Renaming;
import org.lekalo.library.contract.ProcessModelId;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DraftsController implements DraftsApi {

    private final ModelViews views;
    private final Drafts drafts;
    private final ModelReaders readers;

    DraftsController(ModelViews views, Drafts drafts, ModelReaders readers) {
        this.views = views;
        this.drafts = drafts;
        this.readers = readers;
    }

    @Override
    public Model create(NewModel model) {
        var caller = ModelReaders.editor();
        var id = drafts.begin(Sent.name(model.name()), model.xml(), caller.id());
        readers.changed(id);
        return views.one(id);
    }

    @Override
    public DraftSaved saveDraft(ProcessModelId id, Draft draft) {
        var caller = ModelReaders.editor();
        var drawing = drafts.sent(draft.xml());
        var saved = drafts.save(id, drawing, draft.expectedRevision(), caller.id());
        readers.changed(id);
        return views.saved(saved, drawing);
    }

    @Override
    public Model mend(ProcessModelId id, Mending mending) {
        var caller = ModelReaders.editor();
        drafts.mend(id, mending.codes(), mending.expectedRevision(), caller.id());
        readers.changed(id);
        return views.one(id);
    }

    @Override
    public DraftSaved rename(ProcessModelId id, Renaming renaming) {
        var caller = ModelReaders.editor();
        var saved = drafts.rename(id, Sent.name(renaming.name()), renaming.expectedRevision(), caller.id());
        readers.changed(id);
        return views.saved(saved);
    }

    @Override
    public Model copy(ProcessModelId id, Copy copy) {
        var caller = ModelReaders.editor();
        var made = drafts.copy(id, Sent.name(copy.name()), caller.id());
        readers.changed(made);
        return views.one(made);
    }
}
