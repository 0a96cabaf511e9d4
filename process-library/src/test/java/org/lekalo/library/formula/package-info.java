/** Tests of what formulas may say. */
@NullMarked
package org.lekalo.library.formula;

import org.jspecify.annotations.NullMarked;
