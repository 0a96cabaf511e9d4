/**
 * What follows from a change in other records: formulas that look into the changed one are computed anew after it, by
 * whichever node is there. Writes no version and no history, and starts nothing.
 */
@NullMarked
package org.lekalo.server.formula;

import org.jspecify.annotations.NullMarked;
