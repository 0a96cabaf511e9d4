/**
 * What stands on a record's card beside its fields: the records around it and the stream of what happened. Reads what
 * others keep, each by its owner's rights, and keeps nothing of its own.
 */
@NullMarked
package org.lekalo.server.card;

import org.jspecify.annotations.NullMarked;
