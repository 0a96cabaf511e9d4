/**
 * What is done to the record, and what where it refuses.
 */
@NullMarked
package org.lekalo.library.palette.record;

import org.jspecify.annotations.NullMarked;
