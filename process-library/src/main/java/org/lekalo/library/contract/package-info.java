/**
 * The HTTP contract: one interface a feature, implemented by the server's controllers and called by the designer through a proxy of the same interface, and the refusals that cross it.
 */
@NullMarked
package org.lekalo.library.contract;

import org.jspecify.annotations.NullMarked;
