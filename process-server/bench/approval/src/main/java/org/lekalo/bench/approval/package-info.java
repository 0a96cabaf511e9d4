/**
 * The one approval that every contestant runs, and the clients that drive it. Knows no engine, no database and no network:
 * a contestant answers for its engine, whoever measures stays outside.
 */
@NullMarked
package org.lekalo.bench.approval;

import org.jspecify.annotations.NullMarked;
