/** The records, over HTTP and through the store. */
@NullMarked
package org.lekalo.server.access;

import org.jspecify.annotations.NullMarked;
