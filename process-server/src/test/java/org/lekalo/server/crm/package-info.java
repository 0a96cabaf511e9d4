/** The records, over HTTP and through the store. */
@NullMarked
package org.lekalo.server.crm;

import org.jspecify.annotations.NullMarked;
