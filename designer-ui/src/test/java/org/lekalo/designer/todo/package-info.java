/** The screens on a company in memory. */
@NullMarked
package org.lekalo.designer.todo;

import org.jspecify.annotations.NullMarked;
