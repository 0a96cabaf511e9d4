package org.lekalo.server.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.lekalo.library.contract.KnownModelsApi;
import org.lekalo.library.contract.ModelsApi.Callable;
import org.lekalo.library.contract.ModelsApi.Model;
import org.lekalo.library.contract.ModelsApi.Row;
import org.lekalo.library.contract.ModelsApi.Version;
import org.lekalo.library.contract.ModelsApi.VersionXml;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.template.ElementTemplates;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.RestController;

@RestController
class KnownModelsController implements KnownModelsApi {

    private final ModelViews views;
    private final KnownProcesses processes;

    KnownModelsController(ModelViews views, KnownProcesses processes) {
        this.views = views;
        this.processes = processes;
    }

    @Override
    public List<Row> models() {
        ModelReaders.reader();
        return views.all();
    }

    @Override
    public Model model(ProcessModelId id) {
        ModelReaders.reader();
        return views.one(id);
    }

    @Override
    public List<Version> versions(ProcessModelId id) {
        ModelReaders.reader();
        return views.versions(id);
    }

    @Override
    public VersionXml version(ProcessModelId id, int version) {
        ModelReaders.reader();
        return views.version(id, version);
    }

    @Override
    public List<Callable> callable() {
        ModelReaders.reader();
        return processes.all();
    }

    @Override
    public JsonNode elementTemplates() {
        ModelReaders.reader();
        return ElementTemplates.of(LocaleContextHolder.getLocale());
    }
}
