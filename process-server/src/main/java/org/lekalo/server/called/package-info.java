/**
 * Runs that a step of another run has done: for each of several records, or of another process. Knows how many there are to be, begins
 * them, and lets the step go on when all are over. Knows neither blocks nor how runs are shown.
 */
@NullMarked
package org.lekalo.server.called;

import org.jspecify.annotations.NullMarked;
