/**
 * What begins a run.
 */
@NullMarked
package org.lekalo.library.palette.start;

import org.jspecify.annotations.NullMarked;
