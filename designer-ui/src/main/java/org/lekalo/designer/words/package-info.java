/** The interface's words in Russian and English, the choice of the language, and how dates, numbers and money are written. Knows no feature: each brings its own bundle {@code messages/FEATURE_ru.properties} and {@code _en}. */
@NullMarked
package org.lekalo.designer.words;

import org.jspecify.annotations.NullMarked;
