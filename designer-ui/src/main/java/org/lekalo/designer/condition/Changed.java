package org.lekalo.designer.condition;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Hears what a person chose; null where the choice was taken back or is not complete yet. */
@FunctionalInterface
public interface Changed<T> extends Serializable {

    void to(@Nullable T value);
}
