/** The server's tests and what they share. */
@NullMarked
package org.lekalo.server;

import org.jspecify.annotations.NullMarked;
