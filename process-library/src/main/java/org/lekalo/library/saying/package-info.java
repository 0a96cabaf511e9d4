/** What a drawing says of itself where nobody gave a name: the words of its settings. */
@NullMarked
package org.lekalo.library.saying;

import org.jspecify.annotations.NullMarked;
