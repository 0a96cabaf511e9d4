package org.lekalo.designer.panel;

import java.io.Serializable;
import java.util.List;
import org.lekalo.designer.modeler.ExitsUpdate;
import org.lekalo.designer.modeler.SettingsUpdate;

/** Where the panel's changes go: each call is one step of the drawing's undo. */
public interface Edits extends Serializable {

    void change(String elementId, SettingsUpdate update);

    void changeExits(String elementId, ExitsUpdate update);

    void select(String elementId);

    /** What findings offer to do, by its codes. */
    void mend(List<String> codes);
}
