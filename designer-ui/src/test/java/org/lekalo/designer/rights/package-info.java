/** The screens on a company in memory. */
@NullMarked
package org.lekalo.designer.rights;

import org.jspecify.annotations.NullMarked;
