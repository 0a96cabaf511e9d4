/**
 * Parts of a process that are drawn, run and looked at as one.
 */
@NullMarked
package org.lekalo.library.palette.part;

import org.jspecify.annotations.NullMarked;
