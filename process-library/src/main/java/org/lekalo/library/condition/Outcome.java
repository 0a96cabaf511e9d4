package org.lekalo.library.condition;

/** One answer button of a task; its key is what conditions compare. */
public record Outcome(String key, String label) {}
