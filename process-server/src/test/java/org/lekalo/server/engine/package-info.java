/** Tests of what runs, from published drawings on the real engine and database. */
@NullMarked
package org.lekalo.server.engine;

import org.jspecify.annotations.NullMarked;
