/** The screens on a company in memory. */
@NullMarked
package org.lekalo.designer.staff;

import org.jspecify.annotations.NullMarked;
