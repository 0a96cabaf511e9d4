package org.lekalo.server.people;

/**
 * Where a person's letters go.
 *
 * @param notices whether what processes tell him goes there too
 */
public record Mailbox(String address, boolean notices) {}
