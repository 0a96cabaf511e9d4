/**
 * Texts in Russian and English, the library's own from the bundle {@code messages}, and numbers and money as people of
 * either language write them.
 */
@NullMarked
package org.lekalo.library.message;

import org.jspecify.annotations.NullMarked;
