/**
 * The blocks an analyst can place. Each describes itself; none knows another.
 */
@NullMarked
package org.lekalo.library.palette;

import org.jspecify.annotations.NullMarked;
