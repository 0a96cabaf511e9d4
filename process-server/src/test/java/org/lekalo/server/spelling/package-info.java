@NullMarked
package org.lekalo.server.spelling;

import org.jspecify.annotations.NullMarked;
