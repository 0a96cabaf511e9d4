package org.lekalo.server.model;

import org.lekalo.library.contract.ProcessModelId;

/** The model starts nothing for now, or does again; told within the transaction that says so. */
record ModelPaused(ProcessModelId model) {}
