/**
 * One field's value on the screen: as it is read, as it is edited, and as a file that comes and goes. Knows no page.
 */
@NullMarked
package org.lekalo.designer.field;

import org.jspecify.annotations.NullMarked;
