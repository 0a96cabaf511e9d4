package org.lekalo.server.instance;

import java.util.Locale;
import java.util.Set;
import org.lekalo.library.contract.InstanceId;

/**
 * For whom runs are shown.
 *
 * @param retryable those of them whose failed steps he may have tried again
 * @param forIt whether incidents carry their details, which are long and not for everybody
 */
record Look(Locale language, Set<InstanceId> retryable, boolean forIt) {}
