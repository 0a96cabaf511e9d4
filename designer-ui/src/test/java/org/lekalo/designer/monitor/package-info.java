/** The monitor's screens on a company in memory. */
@NullMarked
package org.lekalo.designer.monitor;

import org.jspecify.annotations.NullMarked;
