package org.lekalo.library.palette.ways;

import org.lekalo.library.block.Block;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.block.Look;
import org.lekalo.library.block.Look.Group;
import org.lekalo.library.block.Placed;
import org.lekalo.library.block.Shape;
import org.lekalo.library.finding.Rule;
import org.lekalo.library.model.ModelElement;
import org.lekalo.library.record.Visible;
import org.lekalo.library.setting.Spot;

/** The run goes on at the link of the same name, as if an arrow led there. */
public final class LinkOut implements Block {

    @Override
    public String id() {
        return "link-out";
    }

    @Override
    public Shape shape() {
        return Shape.of("IntermediateThrowEvent", "LinkEventDefinition");
    }

    @Override
    public Look look() {
        return new Look(Group.WAYS, "link-out");
    }

    @Override
    public boolean goesWithoutSaying(ModelElement element) {
        return true;
    }

    @Override
    public void check(Placed here, Drawing drawing, Spot spot) {
        var name = here.name();
        var ins = drawing.elements().stream()
                .filter(element -> element.is(LinkIn.class) && element.isNamesakeOf(here))
                .toList();
        if (Visible.isBlank(name)) {
            spot.found(Rule.LINK_WITHOUT_NAME);
        } else if (ins.isEmpty()) {
            spot.found(Rule.LINK_TO_NOWHERE, name);
        } else if (ins.stream().noneMatch(here::isBeside)) {
            spot.found(Rule.LINK_ACROSS_BORDER, name);
        }
        if (here.outgoing().stream().anyMatch(arrow -> !arrow.implied())) {
            spot.found(Rule.LINK_WITH_ARROW);
        }
    }
}
