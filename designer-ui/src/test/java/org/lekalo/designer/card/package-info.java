/** The screens on a company in memory. */
@NullMarked
package org.lekalo.designer.card;

import org.jspecify.annotations.NullMarked;
