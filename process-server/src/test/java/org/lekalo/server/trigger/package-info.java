/** Tests of what starts processes. */
@NullMarked
package org.lekalo.server.trigger;

import org.jspecify.annotations.NullMarked;
