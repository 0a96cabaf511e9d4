/**
 * Findings about a process model: what stops it from running, what is unsafe, what is probably not meant. Pure: what it must know of the company is handed to it. It says what is wrong and never changes the model.
 */
@NullMarked
package org.lekalo.library.check;

import org.jspecify.annotations.NullMarked;
