/**
 * Waits and deadlines.
 */
@NullMarked
package org.lekalo.library.palette.time;

import org.jspecify.annotations.NullMarked;
