/**
 * Measures the contestants: one PostgreSQL, each contestant alone on it in turn, each round in a database of its own and a
 * fresh JVM. Everything but the clock is counted where no contestant can influence it: by PostgreSQL and the operating
 * system.
 */
@NullMarked
package org.lekalo.bench.driver;

import org.jspecify.annotations.NullMarked;
