/** Tests of conditions, FEEL and text templates. */
@NullMarked
package org.lekalo.library.condition;

import org.jspecify.annotations.NullMarked;
