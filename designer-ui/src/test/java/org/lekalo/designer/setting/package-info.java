/** Tests of the form of a block and of the editor of each kind of setting. */
@NullMarked
package org.lekalo.designer.setting;

import org.jspecify.annotations.NullMarked;
