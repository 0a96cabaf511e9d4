/**
 * From the drawn model to what the engine runs: a pure function that writes the executable BPMN anew from the blocks it knows, so that nothing of the drawing's own is ever evaluated. Knows the names the engine resolves, not the engine.
 */
@NullMarked
package org.lekalo.library.compile;

import org.jspecify.annotations.NullMarked;
