package org.lekalo.server.metadata;

import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.MetadataApi.NewPipeline;
import org.lekalo.library.contract.MetadataApi.Order;
import org.lekalo.library.contract.MetadataApi.StageFacts;
import org.lekalo.library.contract.MetadataPipelinesApi;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.Text;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MetadataPipelinesController implements MetadataPipelinesApi {

    private final MetadataDoor door;
    private final PipelineChanges ofPipelines;
    private final PipelineRemoval removal;
    private final StageChanges ofStages;

    MetadataPipelinesController(
            MetadataDoor door, PipelineChanges ofPipelines, PipelineRemoval removal, StageChanges ofStages) {
        this.door = door;
        this.ofPipelines = ofPipelines;
        this.removal = removal;
        this.ofStages = ofStages;
    }

    @Override
    public RecordType addPipeline(String type, NewPipeline pipeline) {
        return door.change(known -> ofPipelines.add(known, type, pipeline));
    }

    @Override
    public RecordType renamePipeline(String type, String pipeline, Text name) {
        return door.change(known -> ofPipelines.rename(known, type, pipeline, name));
    }

    @Override
    public RecordType orderPipelines(String type, Order order) {
        return door.change(known -> ofPipelines.order(known, type, order.keys()));
    }

    @Override
    public RecordType removePipeline(String type, String pipeline, @Nullable String replacement, boolean anyway) {
        return door.change(known -> removal.remove(known, type, pipeline, replacement, anyway));
    }

    @Override
    public RecordType addStage(String type, String pipeline, StageFacts stage) {
        return door.change(known -> ofStages.add(known, type, pipeline, stage));
    }

    @Override
    public RecordType changeStage(String type, String pipeline, String stage, StageFacts change) {
        return door.change(known -> ofStages.change(known, type, pipeline, stage, change));
    }

    @Override
    public RecordType orderStages(String type, String pipeline, Order order) {
        return door.change(known -> ofStages.order(known, type, pipeline, order.keys()));
    }

    @Override
    public RecordType removeStage(
            String type, String pipeline, String stage, @Nullable String replacement, boolean anyway) {
        return door.change(known -> ofStages.remove(known, type, pipeline, stage, replacement, anyway));
    }
}
