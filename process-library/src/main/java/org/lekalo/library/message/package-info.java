/**
 * The library's own texts in Russian and English, from the one bundle {@code messages_ru} and {@code messages_en}.
 */
@NullMarked
package org.lekalo.library.message;

import org.jspecify.annotations.NullMarked;
