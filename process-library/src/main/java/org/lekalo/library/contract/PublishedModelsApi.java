package org.lekalo.library.contract;

import org.lekalo.library.contract.ModelsApi.ModelCalled;
import org.lekalo.library.contract.ModelsApi.ModelChangedMeanwhile;
import org.lekalo.library.contract.ModelsApi.ModelHasErrors;
import org.lekalo.library.contract.ModelsApi.ModelNotPublished;
import org.lekalo.library.contract.ModelsApi.ModelUnchanged;
import org.lekalo.library.contract.ModelsApi.Publication;
import org.lekalo.library.contract.ModelsApi.Version;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The part of {@link ModelsApi} that says what runs. */
@HttpExchange("/api/models")
public interface PublishedModelsApi {

    /**
     * Makes the draft the version that runs from now on; instances that run stay in theirs, and a paused model stays
     * paused. Refused with {@link ModelHasErrors} (422), {@link ModelChangedMeanwhile} (409) and, where
     * the draft draws the same as the version that runs, {@link ModelUnchanged} (409).
     */
    @PostExchange("/{id}/publication")
    Version publish(@PathVariable ProcessModelId id, @RequestBody Publication publication);

    /**
     * No instance starts any more until {@link #resume}, of a version published meanwhile neither; running ones go on. Nothing
     * where it is paused already; refused with {@link ModelNotPublished} (409).
     */
    @PostExchange("/{id}/pause")
    void pause(@PathVariable ProcessModelId id);

    /** Instances start again. Nothing where it is not paused; refused with {@link ModelNotPublished} (409). */
    @PostExchange("/{id}/resumption")
    void resume(@PathVariable ProcessModelId id);

    /**
     * Takes the model away from the lists and stops new starts; running instances go on. Refused with
     * {@link ModelCalled} (409) where other processes have it run.
     */
    @DeleteExchange("/{id}")
    void delete(@PathVariable ProcessModelId id);
}
