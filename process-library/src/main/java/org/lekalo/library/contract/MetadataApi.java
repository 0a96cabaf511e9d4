package org.lekalo.library.contract;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.record.Bounds;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.Part;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.Stage;
import org.lekalo.library.record.Text;
import org.lekalo.library.record.TextForm;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * Types, fields, pipelines and stages, changed while everybody works: a change is there at once, on every node, in lists,
 * cards, conditions, forms and this API. Administrators only; anybody else is refused with {@link Refusals.NotAllowed}
 * (403). Every change answers with the type as it is then.
 *
 * <p>A key is made by the server from the name, once; renaming does not change it, and no key is given twice. Names that
 * are empty, too long or taken, and formulas that cannot be computed, are refused with {@link Refusals.FieldsRefused}
 * (422) naming the member of the request. While a table is too busy to be altered the change is refused with
 * {@link MetadataBusy} (409) and nothing has happened.
 *
 * <p>What is used is not removed: refused with {@link StillUsed} (409), which lists where. Where only drafts use
 * it, {@code anyway} removes it nevertheless; their check then says what is gone.
 */
@HttpExchange("/api/metadata")
public interface MetadataApi {

    /** A new type, with title and owner. Its name in one language stands for the other where that is empty. */
    @PostExchange("/types")
    RecordType addType(@RequestBody TypeNames names);

    @PutExchange("/types/{type}/names")
    RecordType renameType(@PathVariable String type, @RequestBody TypeNames names);

    /** All types' keys as they are to stand. */
    @PutExchange("/order")
    void orderTypes(@RequestBody Order order);

    /** With all its records; only a type that an administrator added. */
    @DeleteExchange("/types/{type}")
    void removeType(@PathVariable String type, @RequestParam boolean anyway);

    @PostExchange("/types/{type}/fields")
    RecordType addField(@PathVariable String type, @RequestBody NewField field);

    /** Kind and target stay as they are; of a field that came with the product name, group and options may change. */
    @PutExchange("/types/{type}/fields/{field}")
    RecordType changeField(@PathVariable String type, @PathVariable String field, @RequestBody ChangedField change);

    /** The keys of the fields as they are to stand; those not named follow. */
    @PutExchange("/types/{type}/field-order")
    RecordType orderFields(@PathVariable String type, @RequestBody Order order);

    /** With its values in all records; only a field that an administrator added. */
    @DeleteExchange("/types/{type}/fields/{field}")
    RecordType removeField(@PathVariable String type, @PathVariable String field, @RequestParam boolean anyway);

    @PostExchange("/types/{type}/fields/{field}/options")
    RecordType addOption(@PathVariable String type, @PathVariable String field, @RequestBody Text name);

    @PutExchange("/types/{type}/fields/{field}/options/{option}")
    RecordType renameOption(
            @PathVariable String type, @PathVariable String field, @PathVariable String option, @RequestBody Text name);

    @PutExchange("/types/{type}/fields/{field}/option-order")
    RecordType orderOptions(@PathVariable String type, @PathVariable String field, @RequestBody Order order);

    /**
     * Nobody can choose it any more.
     *
     * @param replacement what the records that have it get instead; null: they keep it, under its name
     */
    @DeleteExchange("/types/{type}/fields/{field}/options/{option}")
    RecordType removeOption(
            @PathVariable String type,
            @PathVariable String field,
            @PathVariable String option,
            @RequestParam(required = false) @Nullable String replacement,
            @RequestParam boolean anyway);

    /** Undoes {@link #removeOption}; what was replaced stays. */
    @PostExchange("/types/{type}/fields/{field}/options/{option}/return")
    RecordType returnOption(@PathVariable String type, @PathVariable String field, @PathVariable String option);

    @PostExchange("/types/{type}/groups")
    RecordType addGroup(@PathVariable String type, @RequestBody Text name);

    @PutExchange("/types/{type}/groups/{group}")
    RecordType renameGroup(@PathVariable String type, @PathVariable String group, @RequestBody Text name);

    @PutExchange("/types/{type}/group-order")
    RecordType orderGroups(@PathVariable String type, @RequestBody Order order);

    /** Its fields stay, in no group. */
    @DeleteExchange("/types/{type}/groups/{group}")
    RecordType removeGroup(@PathVariable String type, @PathVariable String group);

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

    /** Who uses a part of the metadata, and how many records have it. */
    @PostExchange("/uses")
    Uses uses(@RequestBody Part part);

    /** Whether a formula can be kept: refused as {@link #addField} would. */
    @PostExchange("/types/{type}/formula-check")
    void checkFormula(@PathVariable String type, @RequestBody NewField field);

    /** The formulas that are just being computed for all records, after they were added or changed. */
    @GetExchange("/recalculations")
    List<Recalculation> recalculations();

    record TypeNames(Text name, Text plural) {}

    record Order(List<String> keys) {}

    /**
     * @param group key of a group of the type
     * @param options names of the choices of a CHOICE or MANY_CHOICE
     * @param target the type a REFERENCE points at
     * @param reverse what the records that point there are called from the other side, so that they can be counted and
     *     summed up; null: nothing
     * @param formula FEEL over the record, called by its type's key; null: the field is filled in
     * @param form what a TEXT holds that is compared in whatever spelling; null: any text
     * @param bounds of a NUMBER or MONEY that is filled in; null: none
     */
    record NewField(
            Text name,
            FieldKind kind,
            boolean required,
            @Nullable String group,
            List<Text> options,
            @Nullable String target,
            @Nullable Text reverse,
            @Nullable String formula,
            @Nullable TextForm form,
            @Nullable Bounds bounds) {

        public NewField(
                Text name,
                FieldKind kind,
                boolean required,
                @Nullable String group,
                List<Text> options,
                @Nullable String target,
                @Nullable Text reverse,
                @Nullable String formula) {
            this(name, kind, required, group, options, target, reverse, formula, null, null);
        }

        public static NewField of(Text name, FieldKind kind) {
            return new NewField(name, kind, false, null, List.of(), null, null, null);
        }
    }

    /**
     * @param formula that of a computed field, null for one that is filled in
     * @param bounds null: as they are
     */
    record ChangedField(
            Text name,
            boolean required,
            @Nullable String group,
            @Nullable String formula,
            @Nullable Bounds bounds) {

        public ChangedField(Text name, boolean required, @Nullable String group, @Nullable String formula) {
            this(name, required, group, formula, null);
        }
    }

    record NewPipeline(Text name, List<StageFacts> stages) {}

    record StageFacts(Text name, Stage.Kind kind) {}

    /** {@code records}: how many there are of a type, or have a value in the field, the option, or stand on the stage. */
    record Uses(List<Use> places, long records) {}

    /**
     * @param name of the process or of the field whose formula it is
     * @param version of a published process; null for a draft and all else
     * @param step name of the block or arrow; empty where it has none
     */
    record Use(
            By by,
            String name,
            @Nullable ProcessModelId model,
            @Nullable Integer version,
            String step) {}

    /** What kind of thing uses it; a new one may be added. */
    enum By {
        PROCESS,
        DRAFT,
        FORMULA,
        REFERENCE,
        /** A rule of a stage, a saved list or another setting. */
        SETTING
    }

    /** {@code done} of {@code total} records have their new value. */
    record Recalculation(String type, String field, long done, long total) {}

    /**
     * A part of the metadata is used and stays. {@code uses} lists where, {@code onlyDrafts} says that nothing published
     * or set uses it, {@code places} names them in one text.
     */
    final class StillUsed extends Refusal {

        public StillUsed(Map<String, Object> facts) {
            super("still-used", 409, facts);
        }

        public boolean onlyDrafts() {
            return Boolean.TRUE.equals(facts().get("onlyDrafts"));
        }
    }

    /** A table of records is too busy to be altered just now. */
    final class MetadataBusy extends Refusal {

        public MetadataBusy() {
            this(Map.of());
        }

        public MetadataBusy(Map<String, Object> facts) {
            super("metadata-busy", 409, facts);
        }
    }

    /** A change of the metadata that cannot be; {@code reason} says why. */
    final class MetadataRefused extends Refusal {

        public MetadataRefused(String reason) {
            this(Map.of("reason", reason));
        }

        public MetadataRefused(Map<String, Object> facts) {
            super("metadata-refused", 422, facts);
        }
    }
}
