/**
 * One record's page: its fields, and around them what is related, who takes part, what runs and what happened. Knows no list.
 */
@NullMarked
package org.lekalo.designer.card;

import org.jspecify.annotations.NullMarked;
