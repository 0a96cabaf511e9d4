/** The screens on a company in memory. */
@NullMarked
package org.lekalo.designer.gates;

import org.jspecify.annotations.NullMarked;
