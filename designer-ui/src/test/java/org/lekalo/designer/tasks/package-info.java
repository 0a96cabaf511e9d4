/** The screens on a company in memory. */
@NullMarked
package org.lekalo.designer.tasks;

import org.jspecify.annotations.NullMarked;
