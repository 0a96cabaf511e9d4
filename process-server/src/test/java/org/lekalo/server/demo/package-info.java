/** The demo company as it stands in a new database. */
@NullMarked
package org.lekalo.server.demo;

import org.jspecify.annotations.NullMarked;
