/**
 * Whose records are, and who else takes part in one: handed over, and following their owner to another department. Knows
 * no right: that who takes part sees the record, {@code access} knows.
 */
@NullMarked
package org.lekalo.server.owner;

import org.jspecify.annotations.NullMarked;
