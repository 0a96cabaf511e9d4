/**
 * The blocks in the form in which other modelers take them.
 */
@NullMarked
package org.lekalo.library.template;

import org.jspecify.annotations.NullMarked;
