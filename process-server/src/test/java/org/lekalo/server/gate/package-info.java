/** Tests of the stages' gates. */
@NullMarked
package org.lekalo.server.gate;

import org.jspecify.annotations.NullMarked;
