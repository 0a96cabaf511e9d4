/** Tests of the problem package. */
@NullMarked
package org.lekalo.server.problem;

import org.jspecify.annotations.NullMarked;
