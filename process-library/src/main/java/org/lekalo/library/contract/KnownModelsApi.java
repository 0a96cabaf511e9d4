package org.lekalo.library.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.lekalo.library.contract.ModelsApi.Callable;
import org.lekalo.library.contract.ModelsApi.Model;
import org.lekalo.library.contract.ModelsApi.Row;
import org.lekalo.library.contract.ModelsApi.Version;
import org.lekalo.library.contract.ModelsApi.VersionXml;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** The part of {@link ModelsApi} that changes nothing. */
@HttpExchange("/api/models")
public interface KnownModelsApi {

    /** All models, latest change first. */
    @GetExchange
    List<Row> models();

    @GetExchange("/{id}")
    Model model(@PathVariable ProcessModelId id);

    /** The published versions, newest first. */
    @GetExchange("/{id}/versions")
    List<Version> versions(@PathVariable ProcessModelId id);

    /** The drawing as it was published. */
    @GetExchange("/{id}/versions/{version}")
    VersionXml version(@PathVariable ProcessModelId id, @PathVariable int version);

    /** The processes that another may have run: those that are published, by name. */
    @GetExchange("/callable")
    List<Callable> callable();

    /** The blocks as Camunda element templates, for use in other modelers. */
    @GetExchange("/element-templates")
    JsonNode elementTemplates();
}
