/** Tests of the security package. */
@NullMarked
package org.lekalo.server.security;

import org.jspecify.annotations.NullMarked;
