package org.lekalo.library.block;

import java.util.function.Predicate;

/**
 * That a block sits on the border of another.
 *
 * @param rides the blocks it may sit on
 * @param interrupting whether, freshly placed, it ends what it sits on
 */
public record Border(Predicate<Block> rides, boolean interrupting) {}
