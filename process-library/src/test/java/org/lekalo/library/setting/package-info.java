/** Tests of what an analyst can set. */
@NullMarked
package org.lekalo.library.setting;

import org.jspecify.annotations.NullMarked;
