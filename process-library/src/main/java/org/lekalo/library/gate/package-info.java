/**
 * What a record must fulfil to enter a stage: fields, checks, who and from where; and what is wrong with such a gate as an administrator wrote it. Knows neither records nor who asks.
 */
@NullMarked
package org.lekalo.library.gate;

import org.jspecify.annotations.NullMarked;
