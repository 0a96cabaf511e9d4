@NullMarked
package org.lekalo.server.table;

import org.jspecify.annotations.NullMarked;
