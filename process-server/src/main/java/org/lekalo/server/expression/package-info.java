/**
 * FEEL over live records and the outcomes of a run: conditions, computed values, and texts with placeholders. Knows
 * records and nothing of the engine's inside; what only the engine knows of a step it is told by {@link
 * org.lekalo.server.expression.RunningStep}.
 */
@NullMarked
package org.lekalo.server.expression;

import org.jspecify.annotations.NullMarked;
