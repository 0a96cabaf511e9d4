package org.lekalo.library.contract;

import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.MetadataApi.NewPipeline;
import org.lekalo.library.contract.MetadataApi.Order;
import org.lekalo.library.contract.MetadataApi.StageFacts;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.Text;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** The part of {@link MetadataApi} that is about pipelines and their stages. */
@HttpExchange("/api/metadata")
public interface MetadataPipelinesApi {

    /** The first pipeline of a type gives it stages: all its records then stand on the first one. */
    @PostExchange("/types/{type}/pipelines")
    RecordType addPipeline(@PathVariable String type, @RequestBody NewPipeline pipeline);

    @PutExchange("/types/{type}/pipelines/{pipeline}")
    RecordType renamePipeline(@PathVariable String type, @PathVariable String pipeline, @RequestBody Text name);

    @PutExchange("/types/{type}/pipeline-order")
    RecordType orderPipelines(@PathVariable String type, @RequestBody Order order);

    /**
     * Not the last one.
     *
     * @param replacement the pipeline on whose first stage its records then stand; needed where it has any
     */
    @DeleteExchange("/types/{type}/pipelines/{pipeline}")
    RecordType removePipeline(
            @PathVariable String type,
            @PathVariable String pipeline,
            @RequestParam(required = false) @Nullable String replacement,
            @RequestParam boolean anyway);

    @PostExchange("/types/{type}/pipelines/{pipeline}/stages")
    RecordType addStage(@PathVariable String type, @PathVariable String pipeline, @RequestBody StageFacts stage);

    @PutExchange("/types/{type}/pipelines/{pipeline}/stages/{stage}")
    RecordType changeStage(
            @PathVariable String type,
            @PathVariable String pipeline,
            @PathVariable String stage,
            @RequestBody StageFacts change);

    @PutExchange("/types/{type}/pipelines/{pipeline}/stage-order")
    RecordType orderStages(@PathVariable String type, @PathVariable String pipeline, @RequestBody Order order);

    /**
     * Not the last one. Its records move without starting any process.
     *
     * @param replacement the stage of the same pipeline to which its records move; needed where it has any
     */
    @DeleteExchange("/types/{type}/pipelines/{pipeline}/stages/{stage}")
    RecordType removeStage(
            @PathVariable String type,
            @PathVariable String pipeline,
            @PathVariable String stage,
            @RequestParam(required = false) @Nullable String replacement,
            @RequestParam boolean anyway);
}
