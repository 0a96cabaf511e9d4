/**
 * What each block does when a token arrives, a class each. Blocks read their settings and the live record from their step, write through it, and know nothing of the engine, jobs, retries or screens: whatever they throw becomes an incident.
 */
@NullMarked
package org.lekalo.server.block;

import org.jspecify.annotations.NullMarked;
