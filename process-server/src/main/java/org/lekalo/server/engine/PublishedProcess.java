package org.lekalo.server.engine;

import org.lekalo.library.contract.ProcessModelId;

/** A version of a model as the engine knows it. */
public record PublishedProcess(ProcessModelId model, String name, int version, String definitionId) {}
