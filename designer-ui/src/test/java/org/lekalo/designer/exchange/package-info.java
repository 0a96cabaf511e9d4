/** The screens on a company in memory. */
@NullMarked
package org.lekalo.designer.exchange;

import org.jspecify.annotations.NullMarked;
