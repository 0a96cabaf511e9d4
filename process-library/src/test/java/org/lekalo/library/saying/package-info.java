@NullMarked
package org.lekalo.library.saying;

import org.jspecify.annotations.NullMarked;
