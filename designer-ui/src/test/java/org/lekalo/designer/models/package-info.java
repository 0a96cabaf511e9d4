/** Tests of the drawing board. */
@NullMarked
package org.lekalo.designer.models;

import org.jspecify.annotations.NullMarked;
