/**
 * What a list is narrowed to: rows of conditions, the same in an address, and those kept under a name. Knows no list.
 */
@NullMarked
package org.lekalo.designer.filter;

import org.jspecify.annotations.NullMarked;
