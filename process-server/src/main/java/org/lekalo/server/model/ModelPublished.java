package org.lekalo.server.model;

import org.lekalo.library.contract.ProcessModelId;

/** A version runs from now on; told within the transaction that publishes it. */
public record ModelPublished(ProcessModelId model, int version, String definitionId) {}
