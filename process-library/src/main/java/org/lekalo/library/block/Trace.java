package org.lekalo.library.block;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.setting.StagePlace;

/** What is known of the record when a token goes on from a block. */
public sealed interface Trace {

    /**
     * A field was written into.
     *
     * @param filled whether it surely has a value now
     * @param always what stands for the value where it is the same each time; null where it may be another
     */
    record Written(String field, boolean filled, @Nullable Object always) implements Trace {}

    /** The record stands on one of these stages. */
    record Standing(List<StagePlace> oneOf) implements Trace {}
}
