/**
 * Records out into files for a spreadsheet and in from them. Finds and writes records as a person would, by the same doors
 * and with the same rights; knows the forms of files, and no rule of the records.
 */
@NullMarked
package org.lekalo.server.exchange;

import org.jspecify.annotations.NullMarked;
