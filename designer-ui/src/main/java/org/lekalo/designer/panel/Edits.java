package org.lekalo.designer.panel;

import java.io.Serializable;
import java.util.List;
import org.lekalo.designer.modeler.ExitsUpdate;
import org.lekalo.designer.modeler.SettingsUpdate;

/** Where the panel's changes go: each call is one step of the drawing's undo. */
public interface Edits extends Serializable {

    void change(String elementId, SettingsUpdate update);

    void changeExits(String elementId, ExitsUpdate update);

    /** Makes it another block where it stands; {@code kept} names the properties that mean the same to both. */
    void become(String elementId, String block, List<String> kept);

    void select(String elementId);

    /** What findings offer to do, by its codes. */
    void mend(List<String> codes);
}
