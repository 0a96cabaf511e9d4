package org.lekalo.library.contract;

import org.lekalo.library.contract.ModelsApi.Copy;
import org.lekalo.library.contract.ModelsApi.Draft;
import org.lekalo.library.contract.ModelsApi.DraftSaved;
import org.lekalo.library.contract.ModelsApi.Mending;
import org.lekalo.library.contract.ModelsApi.Model;
import org.lekalo.library.contract.ModelsApi.ModelChangedMeanwhile;
import org.lekalo.library.contract.ModelsApi.NewModel;
import org.lekalo.library.contract.ModelsApi.Renaming;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** The part of {@link ModelsApi} that is about what is drawn and not published yet. */
@HttpExchange("/api/models")
public interface DraftsApi {

    /**
     * A new model with nothing but a start, or with the given BPMN. Where another is called so, as far as people can tell, it
     * gets a number behind its name.
     */
    @PostExchange
    Model create(@RequestBody NewModel model);

    /**
     * Keeps the drawing as the model's draft and says what is wrong with it. Refused with
     * {@link ModelChangedMeanwhile} (409) where somebody saved or published since {@code expectedRevision}.
     */
    @PutExchange("/{id}/draft")
    DraftSaved saveDraft(@PathVariable ProcessModelId id, @RequestBody Draft draft);

    /**
     * Does to the draft what findings offer to do; what is mended already is passed over, and nothing else in the file
     * changes. Refused as {@link #saveDraft}.
     */
    @PostExchange("/{id}/mending")
    Model mend(@PathVariable ProcessModelId id, @RequestBody Mending mending);

    /**
     * Refused with {@link Refusals.FieldsRefused} (422) where another model is called so, as far as people can tell, and with
     * {@link ModelChangedMeanwhile} (409) as {@link #saveDraft}.
     */
    @PutExchange("/{id}/name")
    DraftSaved rename(@PathVariable ProcessModelId id, @RequestBody Renaming renaming);

    /** A new model with the draft of this one, named as by {@link #create}. */
    @PostExchange("/{id}/copy")
    Model copy(@PathVariable ProcessModelId id, @RequestBody Copy copy);
}
