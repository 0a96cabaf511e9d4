/**
 * Steps that failed and wait for a person: why, in words, and trying again. Knows the sentences, not who may read them.
 */
@NullMarked
package org.lekalo.server.incident;

import org.jspecify.annotations.NullMarked;
