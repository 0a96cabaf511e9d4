/** The screens on a company in memory. */
@NullMarked
package org.lekalo.designer.stage;

import org.jspecify.annotations.NullMarked;
