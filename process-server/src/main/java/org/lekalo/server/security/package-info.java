/**
 * Signing in, tokens, and who is calling. Knows people and nothing of what they do: each feature says itself, by the
 * {@link org.lekalo.server.security.Caller}, what his roles permit.
 */
@NullMarked
package org.lekalo.server.security;

import org.jspecify.annotations.NullMarked;
