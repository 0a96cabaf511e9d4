@NullMarked
package org.lekalo.server.block;

import org.jspecify.annotations.NullMarked;
