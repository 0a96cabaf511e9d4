@NullMarked
package org.lekalo.library.feel;

import org.jspecify.annotations.NullMarked;
