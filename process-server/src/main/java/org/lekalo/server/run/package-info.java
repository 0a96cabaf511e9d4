/**
 * The runs themselves: which process each is of, the record it is about, how it stands, and the steps it passed. Written as the
 * engine moves, in its transaction, and asked by all who have to do with runs; knows neither who may see one nor what a step is.
 */
@NullMarked
package org.lekalo.server.run;

import org.jspecify.annotations.NullMarked;
