/**
 * The form of any block: an editor for each kind of setting, and the form that asks for a block's settings one after the other. Knows no block and no drawing.
 */
@NullMarked
package org.lekalo.designer.setting;

import org.jspecify.annotations.NullMarked;
