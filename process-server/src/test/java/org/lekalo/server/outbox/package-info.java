@NullMarked
package org.lekalo.server.outbox;

import org.jspecify.annotations.NullMarked;
