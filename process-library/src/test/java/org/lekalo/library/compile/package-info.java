/** Tests of the package. */
@NullMarked
package org.lekalo.library.compile;

import org.jspecify.annotations.NullMarked;
