/** What becomes of what runs on a record that is merged into another. */
@NullMarked
package org.lekalo.server.duplicate;

import org.jspecify.annotations.NullMarked;
