/** Tests of the package. */
@NullMarked
package org.lekalo.library.model.mend;

import org.jspecify.annotations.NullMarked;
