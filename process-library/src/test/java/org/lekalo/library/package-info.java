/** Tests of the library as a whole. */
@NullMarked
package org.lekalo.library;

import org.jspecify.annotations.NullMarked;
