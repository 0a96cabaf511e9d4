/**
 * What every page of settings is made of, and where they all are: the frame of a page, the question for a few values, the one before something goes. Knows no page.
 */
@NullMarked
package org.lekalo.designer.settings;

import org.jspecify.annotations.NullMarked;
