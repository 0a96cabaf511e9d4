/** Tests of the panel beside a drawing. */
@NullMarked
package org.lekalo.designer.panel;

import org.jspecify.annotations.NullMarked;
