package org.lekalo.server.model;

import org.lekalo.library.contract.ProcessModelId;

/** The model starts nothing any more; told within the transaction that takes it away. */
public record ModelTakenAway(ProcessModelId model) {}
