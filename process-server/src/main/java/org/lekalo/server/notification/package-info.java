/**
 * What processes tell people inside the product. Knows nothing of why it is told.
 */
@NullMarked
package org.lekalo.server.notification;

import org.jspecify.annotations.NullMarked;
