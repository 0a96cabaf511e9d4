/**
 * Where a run is over.
 */
@NullMarked
package org.lekalo.library.palette.end;

import org.jspecify.annotations.NullMarked;
