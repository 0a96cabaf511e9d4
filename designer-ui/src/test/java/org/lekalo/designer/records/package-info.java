/** The screens on a company in memory. */
@NullMarked
package org.lekalo.designer.records;

import org.jspecify.annotations.NullMarked;
