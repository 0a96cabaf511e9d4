/**
 * What starts an instance: a record that enters a stage, one that has stood on a stage for long, or a person on the record's card.
 * What a save starts begins in its transaction; what has stood begins in one of its own, in which it is noted that it did: so no
 * start is lost and none happens twice. Knows nothing of what then runs.
 */
@NullMarked
package org.lekalo.server.trigger;

import org.jspecify.annotations.NullMarked;
