/**
 * The panel beside a drawing: the settings of the selected block, in the words of the business. Every change goes out as one undoable command; what is shown comes back from the drawing. Knows neither drafts nor publishing.
 */
@NullMarked
package org.lekalo.designer.panel;

import org.jspecify.annotations.NullMarked;
