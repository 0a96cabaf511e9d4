/** Lists, boards and finding, over HTTP. */
@NullMarked
package org.lekalo.server.search;

import org.jspecify.annotations.NullMarked;
