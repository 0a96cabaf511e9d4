package org.lekalo.library.check;

import org.lekalo.library.block.Block;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.block.Placed;
import org.lekalo.library.finding.Findings;
import org.lekalo.library.finding.Rule;
import org.lekalo.library.setting.Spot;
import org.lekalo.library.setting.Surroundings;

/** The settings of the blocks, each by its kind, and what they say together. */
final class BlockCheck {

    private final Drawing drawing;
    private final Surroundings surroundings;
    private final Findings findings;

    private BlockCheck(Drawing drawing, Surroundings surroundings, Findings findings) {
        this.drawing = drawing;
        this.surroundings = surroundings;
        this.findings = findings;
    }

    static void check(Drawing drawing, Surroundings surroundings, Findings findings) {
        var check = new BlockCheck(drawing, surroundings, findings);
        drawing.elements().forEach(element -> element.block().ifPresent(block -> check.block(element, block)));
    }

    private void block(Placed element, Block block) {
        var settings = element.settings().orElseThrow();
        if (!settings.unreadable().isEmpty()) {
            findings.at(element.id(), Rule.UNREADABLE_SETTING);
            return;
        }
        var spot = new Spot(element.id(), block.id(), "", surroundings, findings);
        settings.check(spot);
        block.check(element, drawing, spot);
    }
}
