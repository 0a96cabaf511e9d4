/** The records, over HTTP and through the store. */
@NullMarked
package org.lekalo.server.admin;

import org.jspecify.annotations.NullMarked;
