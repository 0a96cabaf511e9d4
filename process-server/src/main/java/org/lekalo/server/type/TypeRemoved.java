package org.lekalo.server.type;

/**
 * A type of records is taken away; published in that transaction, before what describes it goes. Each room removes what it keeps
 * about it.
 */
public record TypeRemoved(String type) {}
