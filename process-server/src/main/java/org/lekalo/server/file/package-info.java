/**
 * Files of records: kept in the database in pieces, taken in and given out as streams, and judged by their bytes and not
 * by their names. A file's rights are its record's; it knows no process.
 */
@NullMarked
package org.lekalo.server.file;

import org.jspecify.annotations.NullMarked;
