/** Tests of conditions and values. */
@NullMarked
package org.lekalo.designer.condition;

import org.jspecify.annotations.NullMarked;
