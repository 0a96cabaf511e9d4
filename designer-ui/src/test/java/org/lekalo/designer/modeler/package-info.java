/** The modeler as Java sees it; the browser's part has its own specs. */
@NullMarked
package org.lekalo.designer.modeler;

import org.jspecify.annotations.NullMarked;
