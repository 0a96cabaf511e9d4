/**
 * Files that BPMN does not allow and every tool opens: what is wrong with them, and how each fault is mended with nothing else touched. Knows no blocks.
 */
@NullMarked
package org.lekalo.library.model.mend;

import org.jspecify.annotations.NullMarked;
