/** The frame around every page: navigation, the person's menu, notifications, and what is said when something goes wrong. Knows the features by their paths only. */
@NullMarked
package org.lekalo.designer.shell;

import org.jspecify.annotations.NullMarked;
