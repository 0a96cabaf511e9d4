/**
 * Who changed what in which record, one row a field, as it is told to whoever may see it. Written by those who write the
 * record, in their transaction; knows no rule of a change.
 */
@NullMarked
package org.lekalo.server.history;

import org.jspecify.annotations.NullMarked;
