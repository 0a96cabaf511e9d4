/**
 * Tables in files, CSV and XLSX: read row after row, each cell as the sheet shows it, and bounded before anything is made
 * of a file that may be hostile. Knows no record, and not what a text means.
 */
@NullMarked
package org.lekalo.server.table;

import org.jspecify.annotations.NullMarked;
