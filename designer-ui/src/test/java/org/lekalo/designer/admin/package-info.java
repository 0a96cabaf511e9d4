/** Tests of the pages of settings. */
@NullMarked
package org.lekalo.designer.admin;

import org.jspecify.annotations.NullMarked;
