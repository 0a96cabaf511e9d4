@NullMarked
package org.lekalo.server.database;

import org.jspecify.annotations.NullMarked;
