/**
 * Letters: whom they go to, how they are written down, and how they get to the mail server. Knows no process and no block; that
 * and when one is sent is the outbox's.
 */
@NullMarked
package org.lekalo.server.mail;

import org.jspecify.annotations.NullMarked;
