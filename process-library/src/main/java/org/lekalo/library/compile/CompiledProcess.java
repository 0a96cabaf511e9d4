package org.lekalo.library.compile;

import java.util.List;

/**
 * What is deployed for one version of a model.
 *
 * @param key the id of the process in {@code xml}, hence the key of the definition
 * @param starts the ids of the start events in the drawing's order. The first is a plain start. The engine allows one
 *     plain start a process, so the others carry a message that nobody sends; a run begins at any of them with
 *     {@code createProcessInstanceByKey(key).startBeforeActivity(start)}
 */
public record CompiledProcess(String key, String xml, List<String> starts) {}
