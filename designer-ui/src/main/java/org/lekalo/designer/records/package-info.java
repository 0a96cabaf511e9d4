/** The CRM's records on the screen: lists, boards and the card of one record. Driven by the record types' metadata; knows no type by name but the deal, whose board leads the navigation. */
@NullMarked
package org.lekalo.designer.records;

import org.jspecify.annotations.NullMarked;
