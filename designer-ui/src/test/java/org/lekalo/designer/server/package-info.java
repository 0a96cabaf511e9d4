/** Calls to the server, without a server. */
@NullMarked
package org.lekalo.designer.server;

import org.jspecify.annotations.NullMarked;
