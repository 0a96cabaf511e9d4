/** The screens on a company in memory. */
@NullMarked
package org.lekalo.designer.types;

import org.jspecify.annotations.NullMarked;
