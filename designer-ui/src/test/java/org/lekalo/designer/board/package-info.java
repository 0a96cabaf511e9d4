/** The screens on a company in memory. */
@NullMarked
package org.lekalo.designer.board;

import org.jspecify.annotations.NullMarked;
