/** Tests of the description of the interface. */
@NullMarked
package org.lekalo.server.openapi;

import org.jspecify.annotations.NullMarked;
