package org.lekalo.library.contract;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.service.annotation.HttpExchange;

/**
 * Process models: drafts, checking and publishing. Analysts and administrators draw and publish, process owners read, pause
 * and resume; anybody else is refused with {@link Refusals.NotAllowed} (403).
 *
 * <p>Refused with {@link ModelUnreadable} (422) is only what is not XML, not BPMN, too large or an attack (a document
 * type declaration, entities). All else is kept as it came, with findings that say what is wrong, and publishing is refused
 * until the errors are mended. Of several processes in a file one is worked on: the one whose id the attribute
 * {@code process} in the namespace {@code https://lekalo.org/bpmn} at the file's root says, and {@code diagram} says which of
 * its diagrams is shown; without the attribute, the only one that has steps, or of those the only executable one.
 */
@HttpExchange("/api/models")
public interface ModelsApi extends KnownModelsApi, DraftsApi, PublishedModelsApi {

    record Row(
            ProcessModelId id,
            String name,
            @Nullable String recordType,
            Instant changedAt,
            String changedBy,
            @Nullable Integer publishedVersion,
            boolean draftDiffers,
            long runningInstances,
            boolean paused) {}

    /**
     * @param recordTypes the types of the records that it can run on
     * @param ends what the ends are called that a run may come to
     * @param calls those that it has run itself
     */
    record Callable(
            ProcessModelId id, String name, List<String> recordTypes, List<String> ends, List<ProcessModelId> calls) {}

    record NewModel(String name, @Nullable String xml) {}

    record Model(
            ProcessModelId id,
            String name,
            String xml,
            long revision,
            Instant savedAt,
            String savedBy,
            @Nullable Integer publishedVersion,
            boolean draftDiffers,
            List<FindingView> findings,
            boolean paused) {}

    record Draft(String xml, long expectedRevision) {}

    /** {@code codes} are those of the remedies that findings offer. */
    record Mending(List<String> codes, long expectedRevision) {}

    record Copy(String name) {}

    record Renaming(String name, long expectedRevision) {}

    record DraftSaved(long revision, Instant savedAt, List<FindingView> findings) {}

    record Publication(long expectedRevision, String note) {}

    record Version(int version, Instant publishedAt, String publishedBy, String note, String contentHash) {}

    record VersionXml(int version, String name, String xml) {}

    /**
     * {@code text} is in the caller's language ({@code Accept-Language}); {@code elementId} null: the whole model.
     * {@code setting} is the name of the element's setting that it is about, null: about the element as a whole.
     * {@code remedy} null: only a person can mend it.
     */
    record FindingView(
            @Nullable String elementId,
            @Nullable String setting,
            Severity severity,
            String text,
            @Nullable Remedy remedy) {}

    /** What {@link DraftsApi#mend} does about a finding; {@code label} is in the caller's language. */
    record Remedy(String code, String label) {}

    /** An error stops publishing, a warning does not. */
    enum Severity {
        ERROR,
        WARNING
    }

    /** The file is no model that can be opened; {@code reason} says why. */
    final class ModelUnreadable extends Refusal {

        public ModelUnreadable(Map<String, Object> facts) {
            super("model-unreadable", 422, facts);
        }
    }

    /** Somebody saved or published the model since the caller opened it. */
    final class ModelChangedMeanwhile extends Refusal {

        public ModelChangedMeanwhile() {
            this(Map.of());
        }

        public ModelChangedMeanwhile(Map<String, Object> facts) {
            super("model-changed-meanwhile", 409, facts);
        }
    }

    /** The model cannot run as drawn; {@code findings} lists why. */
    final class ModelHasErrors extends Refusal {

        public ModelHasErrors(Map<String, Object> facts) {
            super("model-has-errors", 422, facts);
        }
    }

    /** The draft draws the same as the version that runs, {@code version}: there is nothing to publish. */
    final class ModelUnchanged extends Refusal {

        public ModelUnchanged(Map<String, Object> facts) {
            super("model-unchanged", 409, facts);
        }
    }

    /** No version of the model runs yet. */
    final class ModelNotPublished extends Refusal {

        public ModelNotPublished() {
            this(Map.of());
        }

        public ModelNotPublished(Map<String, Object> facts) {
            super("model-not-published", 409, facts);
        }
    }

    /** Other processes, {@code names}, have this one run. */
    final class ModelCalled extends Refusal {

        public ModelCalled(Map<String, Object> facts) {
            super("model-called", 409, facts);
        }
    }
}
