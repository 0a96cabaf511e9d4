/**
 * Records in lists and on boards, found by what they are called or say, and their next steps, each as far as somebody
 * sees it. What is written it hands to {@code record}; it knows no process.
 */
@NullMarked
package org.lekalo.server.search;

import org.jspecify.annotations.NullMarked;
