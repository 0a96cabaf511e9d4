@NullMarked
package org.lekalo.server.personal;

import org.jspecify.annotations.NullMarked;
