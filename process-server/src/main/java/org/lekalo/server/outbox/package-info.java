/**
 * What leaves the database: each effect a row, written in the transaction of whoever wants it and sent after it by any node, once.
 * Knows when something is sent and what became of it; how it gets to where it goes is its carrier's to know.
 */
@NullMarked
package org.lekalo.server.outbox;

import org.jspecify.annotations.NullMarked;
