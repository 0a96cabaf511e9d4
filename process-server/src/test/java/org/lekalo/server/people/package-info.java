/** Tests of the people. */
@NullMarked
package org.lekalo.server.people;

import org.jspecify.annotations.NullMarked;
