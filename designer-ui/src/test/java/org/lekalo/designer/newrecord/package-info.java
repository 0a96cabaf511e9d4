/** The screens on a company in memory. */
@NullMarked
package org.lekalo.designer.newrecord;

import org.jspecify.annotations.NullMarked;
