@NullMarked
package org.lekalo.server.exchange;

import org.jspecify.annotations.NullMarked;
