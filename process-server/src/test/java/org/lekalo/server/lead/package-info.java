/** What becomes of leads, over HTTP. */
@NullMarked
package org.lekalo.server.lead;

import org.jspecify.annotations.NullMarked;
