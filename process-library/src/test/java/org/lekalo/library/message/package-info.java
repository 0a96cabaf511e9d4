/** Tests of the texts. */
@NullMarked
package org.lekalo.library.message;

import org.jspecify.annotations.NullMarked;
