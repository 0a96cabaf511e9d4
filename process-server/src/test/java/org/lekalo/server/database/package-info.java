/** Tests of the package. */
@NullMarked
package org.lekalo.server.database;

import org.jspecify.annotations.NullMarked;
