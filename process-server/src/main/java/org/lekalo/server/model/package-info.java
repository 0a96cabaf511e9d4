/**
 * Process models: drafts, versions and publishing. Ties each published version to the definition that the engine runs; knows nothing of runs. Others learn of publications by events, and on other nodes by the signal {@code lekalo_models}.
 */
@NullMarked
package org.lekalo.server.model;

import org.jspecify.annotations.NullMarked;
