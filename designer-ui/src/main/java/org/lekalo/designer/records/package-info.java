/**
 * The lists of the CRM's records: their columns, what is done with many at once, and where every record is. Driven by the record types' metadata; knows no type by name.
 */
@NullMarked
package org.lekalo.designer.records;

import org.jspecify.annotations.NullMarked;
