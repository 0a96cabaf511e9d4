/**
 * What an analyst sets on a block: the kinds of settings, how each is written, what can be wrong with it and what it uses. It
 * knows no block and no drawing.
 */
@NullMarked
package org.lekalo.library.setting;

import org.jspecify.annotations.NullMarked;
