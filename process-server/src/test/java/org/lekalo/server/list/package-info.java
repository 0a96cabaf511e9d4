@NullMarked
package org.lekalo.server.list;

import org.jspecify.annotations.NullMarked;
