/**
 * What people do and are told.
 */
@NullMarked
package org.lekalo.library.palette.people;

import org.jspecify.annotations.NullMarked;
