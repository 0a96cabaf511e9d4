@NullMarked
package org.lekalo.server.database.builtin;

import org.jspecify.annotations.NullMarked;
