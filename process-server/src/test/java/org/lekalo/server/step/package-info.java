@NullMarked
package org.lekalo.server.step;

import org.jspecify.annotations.NullMarked;
