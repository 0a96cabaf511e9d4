/**
 * How people look at lists of records: the columns, order and filters each left them with, and filters saved under a
 * name. Knows nothing of how records are found, and gives no right to see any.
 */
@NullMarked
package org.lekalo.server.list;

import org.jspecify.annotations.NullMarked;
