/** The screens on a company in memory. */
@NullMarked
package org.lekalo.designer.session;

import org.jspecify.annotations.NullMarked;
