/**
 * What a block is given when a token arrives, and what it can be asked: the one seam between blocks and the engine. It finds the class of a block by what is drawn, and knows no single block.
 */
@NullMarked
package org.lekalo.server.step;

import org.jspecify.annotations.NullMarked;
