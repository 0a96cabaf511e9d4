/**
 * Turns what went wrong into problem details (RFC 9457) with a sentence in the caller's language. Knows the contract's
 * refusals and no feature.
 */
@NullMarked
package org.lekalo.server.problem;

import org.jspecify.annotations.NullMarked;
