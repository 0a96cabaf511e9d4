package org.lekalo.server.metadata;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.MetadataApi;
import org.lekalo.library.contract.Roles;
import org.lekalo.library.record.Part;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.Text;
import org.lekalo.server.formula.Recalculations;
import org.lekalo.server.security.Caller;
import org.lekalo.server.type.RecordTypesInUse;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MetadataController implements MetadataApi {

    private final MetadataDoor door;
    private final TypeChanges ofTypes;
    private final FieldChanges ofFields;
    private final OptionChanges ofOptions;
    private final GroupChanges ofGroups;
    private final PipelineChanges ofPipelines;
    private final StageChanges ofStages;
    private final Removal removal;
    private final Recalculations recalculations;
    private final RecordTypesInUse types;

    MetadataController(
            MetadataDoor door,
            TypeChanges ofTypes,
            FieldChanges ofFields,
            OptionChanges ofOptions,
            GroupChanges ofGroups,
            PipelineChanges ofPipelines,
            StageChanges ofStages,
            Removal removal,
            Recalculations recalculations,
            RecordTypesInUse types) {
        this.door = door;
        this.ofTypes = ofTypes;
        this.ofFields = ofFields;
        this.ofOptions = ofOptions;
        this.ofGroups = ofGroups;
        this.ofPipelines = ofPipelines;
        this.ofStages = ofStages;
        this.removal = removal;
        this.recalculations = recalculations;
        this.types = types;
    }

    @Override
    public RecordType addType(TypeNames names) {
        return door.change(known -> ofTypes.add(known, names));
    }

    @Override
    public RecordType renameType(String type, TypeNames names) {
        return door.change(known -> ofTypes.rename(known, type, names));
    }

    @Override
    public void orderTypes(Order order) {
        door.changeMany(known -> ofTypes.order(known, order.keys()));
    }

    @Override
    public void removeType(String type, boolean anyway) {
        door.changeMany(known -> ofTypes.remove(known, type, anyway));
    }

    @Override
    public RecordType addField(String type, NewField field) {
        return door.change(known -> ofFields.add(known, type, field));
    }

    @Override
    public RecordType changeField(String type, String field, ChangedField change) {
        return door.change(known -> ofFields.change(known, type, field, change));
    }

    @Override
    public RecordType orderFields(String type, Order order) {
        return door.change(known -> ofFields.order(known, type, order.keys()));
    }

    @Override
    public RecordType removeField(String type, String field, boolean anyway) {
        return door.change(known -> ofFields.remove(known, type, field, anyway));
    }

    @Override
    public RecordType addOption(String type, String field, Text name) {
        return door.change(known -> ofOptions.add(known, type, field, name));
    }

    @Override
    public RecordType renameOption(String type, String field, String option, Text name) {
        return door.change(known -> ofOptions.rename(known, type, field, option, name));
    }

    @Override
    public RecordType orderOptions(String type, String field, Order order) {
        return door.change(known -> ofOptions.order(known, type, field, order.keys()));
    }

    @Override
    public RecordType removeOption(
            String type, String field, String option, @Nullable String replacement, boolean anyway) {
        return door.change(known -> ofOptions.remove(known, type, field, option, replacement, anyway));
    }

    @Override
    public RecordType returnOption(String type, String field, String option) {
        return door.change(known -> ofOptions.bringBack(known, type, field, option));
    }

    @Override
    public RecordType addGroup(String type, Text name) {
        return door.change(known -> ofGroups.add(known, type, name));
    }

    @Override
    public RecordType renameGroup(String type, String group, Text name) {
        return door.change(known -> ofGroups.rename(known, type, group, name));
    }

    @Override
    public RecordType orderGroups(String type, Order order) {
        return door.change(known -> ofGroups.order(known, type, order.keys()));
    }

    @Override
    public RecordType removeGroup(String type, String group) {
        return door.change(known -> ofGroups.remove(known, type, group));
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
        return door.change(known -> ofPipelines.remove(known, type, pipeline, replacement, anyway));
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

    @Override
    public Uses uses(Part part) {
        Caller.current().require(Roles.ADMINISTRATOR);
        return removal.uses(part, types.all());
    }

    @Override
    public void checkFormula(String type, NewField field) {
        Caller.current().require(Roles.ADMINISTRATOR);
        var ignored = ofFields.checked(types.all(), types.type(type), field);
    }

    @Override
    public List<Recalculation> recalculations() {
        Caller.current().require(Roles.ADMINISTRATOR);
        return recalculations.underWay();
    }
}
