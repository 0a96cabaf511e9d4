/**
 * What is written for the engine: a tree of BPMN, so that a block can add to what others write. It knows nothing of drawings.
 */
@NullMarked
package org.lekalo.library.executable;

import org.jspecify.annotations.NullMarked;
