package org.lekalo.server.engine;

import org.camunda.bpm.engine.ArtifactFactory;
import org.camunda.bpm.engine.ProcessEngineException;

/** Classes named in a definition are not instantiated. */
final class NoArtifacts implements ArtifactFactory {

    @Override
    public <T> T getArtifact(Class<T> type) {
        throw new ProcessEngineException("Classes of a definition do not run here: " + type.getName());
    }
}
