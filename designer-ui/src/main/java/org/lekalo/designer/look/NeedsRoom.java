package org.lekalo.designer.look;

/** A page that is worked on from edge to edge: the menu is folded there until it is asked for. */
public interface NeedsRoom {}
