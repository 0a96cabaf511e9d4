/** Tests of the hints about changes. */
@NullMarked
package org.lekalo.server.changes;

import org.jspecify.annotations.NullMarked;
