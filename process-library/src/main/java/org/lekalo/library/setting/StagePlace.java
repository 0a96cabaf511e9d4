package org.lekalo.library.setting;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.Stage;

/** A stage of a pipeline, or whichever it has; none yet where only the pipeline is chosen. */
public record StagePlace(String pipeline, @Nullable String stage) {

    /** No stage has it as its key. */
    private static final String ANY = "*";

    private static final String ANY_OPEN = "*open";

    /** Whichever stage the pipeline has, or will have. */
    public static StagePlace anyOf(String pipeline) {
        return new StagePlace(pipeline, ANY);
    }

    /** As {@link #anyOf}, but none in which all is over; never written in a file. */
    public static StagePlace anyOpenOf(String pipeline) {
        return new StagePlace(pipeline, ANY_OPEN);
    }

    public boolean isAny() {
        return ANY.equals(stage) || isAnyOpen();
    }

    boolean isAnyOpen() {
        return ANY_OPEN.equals(stage);
    }

    /** Whether a record may stand on both at once. */
    public boolean meets(StagePlace other) {
        return pipeline.equals(other.pipeline) && (isAny() || other.isAny() || Objects.equals(stage, other.stage));
    }

    /** Each stage by itself that is meant today. */
    public Stream<StagePlace> each(RecordType type) {
        return isAny()
                ? type.pipeline(pipeline).stream()
                        .flatMap(known -> known.stages().stream())
                        .filter(known -> !isAnyOpen() || known.kind() == Stage.Kind.OPEN)
                        .map(known -> new StagePlace(pipeline, known.key()))
                : Stream.of(this);
    }
}
