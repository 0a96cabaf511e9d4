package org.lekalo.server.card;

import java.util.Locale;
import org.lekalo.server.security.Caller;

/** For whom and in which language something is told. */
record Reader(Caller caller, Locale language) {}
