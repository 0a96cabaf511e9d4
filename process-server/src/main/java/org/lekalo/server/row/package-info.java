/**
 * The tables of the records, one a type: their rows read, held, written and searched, and what stands in a field. It
 * knows no rule, no right and no event, and so is the back door to {@code record}: only rooms that are about records
 * themselves may use more of it than {@link org.lekalo.server.row.StoredRecord}.
 */
@NullMarked
package org.lekalo.server.row;

import org.jspecify.annotations.NullMarked;
