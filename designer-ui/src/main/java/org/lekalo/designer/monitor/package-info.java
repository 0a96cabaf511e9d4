/** What runs, where it stands and why: instances by process, and one instance on its drawing. */
@NullMarked
package org.lekalo.designer.monitor;

import org.jspecify.annotations.NullMarked;
