/**
 * What each block does when a token arrives, a class each. Blocks read their settings and the live record, write through the record store, and know nothing of jobs, retries or screens: whatever they throw becomes an incident.
 */
@NullMarked
package org.lekalo.server.block;

import org.jspecify.annotations.NullMarked;
