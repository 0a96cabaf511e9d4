/** The inbox. */
@NullMarked
package org.lekalo.server.task;

import org.jspecify.annotations.NullMarked;
