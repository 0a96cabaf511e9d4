/**
 * Drawing a process: the modeler as a component, and what crosses between it and the browser. Knows no server; views
 * connect it to the drafts.
 */
@NullMarked
package org.lekalo.designer.modeler;

import org.jspecify.annotations.NullMarked;
