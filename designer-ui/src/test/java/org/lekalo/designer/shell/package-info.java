/** The screens on a company in memory. */
@NullMarked
package org.lekalo.designer.shell;

import org.jspecify.annotations.NullMarked;
