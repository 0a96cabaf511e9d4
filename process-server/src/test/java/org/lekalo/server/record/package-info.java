/** The records, over HTTP and through the store. */
@NullMarked
package org.lekalo.server.record;

import org.jspecify.annotations.NullMarked;
