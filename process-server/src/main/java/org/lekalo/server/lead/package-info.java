/**
 * A lead becomes a customer with a deal. Knows the types that come with the product; writes as whoever asks for it,
 * through {@code record}.
 */
@NullMarked
package org.lekalo.server.lead;

import org.jspecify.annotations.NullMarked;
