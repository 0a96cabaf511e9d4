/**
 * FEEL's engine under bounds: whoever reads or evaluates an expression, in a process, a formula, a check or on a screen,
 * does it here, so that none can hold a thread or fill the memory. Knows neither records nor where values come from.
 */
@NullMarked
package org.lekalo.library.feel;

import org.jspecify.annotations.NullMarked;
