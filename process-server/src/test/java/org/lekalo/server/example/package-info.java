/** The example of docs/adding-a-block.md: a block as it would be added, beside the palette, which runs in the tests alone. */
@NullMarked
package org.lekalo.server.example;

import org.jspecify.annotations.NullMarked;
