/** Tests of the blocks and their settings. */
@NullMarked
package org.lekalo.library.block;

import org.jspecify.annotations.NullMarked;
