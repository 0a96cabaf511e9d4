/** Tests of the package. */
@NullMarked
package org.lekalo.library.check;

import org.jspecify.annotations.NullMarked;
