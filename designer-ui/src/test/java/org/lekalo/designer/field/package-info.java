/** Editors of fields, each by itself. */
@NullMarked
package org.lekalo.designer.field;

import org.jspecify.annotations.NullMarked;
