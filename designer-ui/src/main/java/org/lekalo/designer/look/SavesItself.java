package org.lekalo.designer.look;

/** A page on which everything is saved as one goes, and which asks by itself where that does not succeed. */
public interface SavesItself {

    /** Runs {@code go} once all is saved or given up, {@code stay} where the person wants to stay. */
    void beforeLeaving(Runnable go, Runnable stay);
}
