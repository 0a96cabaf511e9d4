package org.lekalo.designer.models;

import org.lekalo.library.contract.ProcessModelId;

/** Where the process models are. */
public final class ModelsNavigation {

    public static final String MODELS = "models";

    private ModelsNavigation() {}

    public static String model(ProcessModelId model) {
        return MODELS + "/" + model;
    }
}
