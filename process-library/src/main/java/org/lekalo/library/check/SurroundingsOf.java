package org.lekalo.library.check;

import org.lekalo.library.block.Drawing;
import org.lekalo.library.setting.Circumstances;
import org.lekalo.library.setting.Surroundings;

/** What a drawing says of itself put beside what there is. */
final class SurroundingsOf {

    private SurroundingsOf() {}

    static Surroundings drawing(Drawing drawing, Circumstances circumstances) {
        return Surroundings.of(
                circumstances,
                drawing.recordType().flatMap(type -> circumstances.types().type(type)),
                AnsweredSteps.all(drawing, circumstances.processes()));
    }
}
