/** Drawings as tests write them, in all modules: the others have this package as the library's test jar. */
@NullMarked
package org.lekalo.library.drawing;

import org.jspecify.annotations.NullMarked;
