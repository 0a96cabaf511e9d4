@NullMarked
package org.lekalo.server.card;

import org.jspecify.annotations.NullMarked;
