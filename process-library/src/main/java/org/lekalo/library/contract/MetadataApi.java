package org.lekalo.library.contract;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.record.Bounds;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.Stage;
import org.lekalo.library.record.Text;
import org.lekalo.library.record.TextForm;
import org.springframework.web.service.annotation.HttpExchange;

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
public interface MetadataApi extends MetadataTypesApi, MetadataFieldsApi, MetadataPipelinesApi, MetadataQuestionsApi {

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
