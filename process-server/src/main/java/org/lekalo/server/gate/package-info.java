/**
 * What a record must fulfil to enter a stage: kept, asked at every move whoever makes it, and said in words. Hears of a
 * move before it is written and refuses it; knows neither screens nor what a process does with a refusal.
 */
@NullMarked
package org.lekalo.server.gate;

import org.jspecify.annotations.NullMarked;
