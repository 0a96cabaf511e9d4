@NullMarked
package org.lekalo.server.called;

import org.jspecify.annotations.NullMarked;
