/**
 * Records out of a file: how it is read, which column goes where, and what would come of it before anything is written. Knows no list.
 */
@NullMarked
package org.lekalo.designer.exchange;

import org.jspecify.annotations.NullMarked;
