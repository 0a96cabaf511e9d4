package org.lekalo.designer.panel;

import java.io.Serializable;
import org.lekalo.library.palette.BlockSettings;

/** Hears the whole settings of a block after one of them changed. */
@FunctionalInterface
interface SettingsChanged extends Serializable {

    void to(BlockSettings settings);
}
