/** The small pieces every screen is made of, so that they look and behave alike: glyphs, notes, pills, empty states. Knows no feature. */
@NullMarked
package org.lekalo.designer.look;

import org.jspecify.annotations.NullMarked;
