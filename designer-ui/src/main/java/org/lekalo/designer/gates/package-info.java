/**
 * What stands before each stage of a pipeline: what must be filled in, what is checked, who may pass. Knows no record; a gate is asked elsewhere.
 */
@NullMarked
package org.lekalo.designer.gates;

import org.jspecify.annotations.NullMarked;
