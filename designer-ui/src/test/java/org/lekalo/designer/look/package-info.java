/** The small pieces of screens. */
@NullMarked
package org.lekalo.designer.look;

import org.jspecify.annotations.NullMarked;
