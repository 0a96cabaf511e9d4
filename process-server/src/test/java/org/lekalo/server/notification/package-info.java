@NullMarked
package org.lekalo.server.notification;

import org.jspecify.annotations.NullMarked;
