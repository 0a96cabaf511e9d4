/** Tests of what other modelers are given, against what those who make them publish. */
@NullMarked
package org.lekalo.designer.template;

import org.jspecify.annotations.NullMarked;
