/** Whole stories across both built applications, told in a real browser as people would do them: with mouse and keyboard, by what is seen on the page. */
@NullMarked
package org.lekalo.designer.story;

import org.jspecify.annotations.NullMarked;
