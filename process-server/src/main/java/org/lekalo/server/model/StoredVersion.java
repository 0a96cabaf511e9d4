package org.lekalo.server.model;

import java.time.Instant;
import org.lekalo.library.contract.PersonId;

/** A published version without its drawing. */
record StoredVersion(int version, String note, String contentHash, Instant publishedAt, PersonId publishedBy) {}
