/**
 * Hints that something changed, to whoever looks at it at this moment, on whatever node. Knows no feature: each announces
 * what it changed and whom it concerns.
 */
@NullMarked
package org.lekalo.server.changes;

import org.jspecify.annotations.NullMarked;
