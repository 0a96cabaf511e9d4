/** The metadata, changed by administrators while the server runs. */
@NullMarked
package org.lekalo.server.metadata;

import org.jspecify.annotations.NullMarked;
