/** The screens on a company in memory. */
@NullMarked
package org.lekalo.designer.outbox;

import org.jspecify.annotations.NullMarked;
