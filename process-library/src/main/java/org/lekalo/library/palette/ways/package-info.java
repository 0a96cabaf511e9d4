/**
 * How a run parts and meets again.
 */
@NullMarked
package org.lekalo.library.palette.ways;

import org.jspecify.annotations.NullMarked;
