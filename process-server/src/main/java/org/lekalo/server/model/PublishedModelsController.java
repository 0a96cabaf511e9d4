package org.lekalo.server.model;

import org.lekalo.library.contract.ModelsApi.Publication;
import org.lekalo.library.contract.ModelsApi.Version;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.contract.PublishedModelsApi;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PublishedModelsController implements PublishedModelsApi {

    private final ModelViews views;
    private final PublishModel publishing;
    private final TakeModelAway removal;
    private final PauseModel pausing;
    private final ModelReaders readers;

    PublishedModelsController(
            ModelViews views,
            PublishModel publishing,
            TakeModelAway removal,
            PauseModel pausing,
            ModelReaders readers) {
        this.views = views;
        this.publishing = publishing;
        this.removal = removal;
        this.pausing = pausing;
        this.readers = readers;
    }

    @Override
    public Version publish(ProcessModelId id, Publication publication) {
        var caller = ModelReaders.editor();
        var version =
                publishing.publish(id, publication.expectedRevision(), Sent.note(publication.note()), caller.id());
        readers.changed(id);
        return views.version(version);
    }

    @Override
    public void pause(ProcessModelId id) {
        pausing.pause(id, ModelReaders.reader());
        readers.changed(id);
    }

    @Override
    public void resume(ProcessModelId id) {
        pausing.resume(id, ModelReaders.reader());
        readers.changed(id);
    }

    @Override
    public void delete(ProcessModelId id) {
        ModelReaders.editor();
        removal.takeAway(id);
        readers.changed(id);
    }
}
