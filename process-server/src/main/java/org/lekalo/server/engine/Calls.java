package org.lekalo.server.engine;

/** Steps that have other runs do something and wait for them, each known by its visit: the coming of a token to it. */
public interface Calls {

    /** Begins what is still to be begun, or some of it. Whether the step is done with, and its token goes on. */
    boolean goOn(String visit);

    /** Ends what runs for a step that is no more, or some of it. */
    void giveUp(String visit);
}
