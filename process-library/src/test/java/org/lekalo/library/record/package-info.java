/** Tests of the package. */
@NullMarked
package org.lekalo.library.record;

import org.jspecify.annotations.NullMarked;
