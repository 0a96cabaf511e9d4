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

/** Here a run goes on that came to a link of the same name; several may lead to one. */
public final class LinkIn implements Block {

    @Override
    public String id() {
        return "link-in";
    }

    @Override
    public Shape shape() {
        return Shape.of("IntermediateCatchEvent", "LinkEventDefinition");
    }

    @Override
    public Look look() {
        return new Look(Group.WAYS, "link-in");
    }

    @Override
    public boolean goesWithoutSaying(ModelElement element) {
        return true;
    }

    /** An arrow leads to it there, and this is the event that only passes a run on. */
    @Override
    public String runsAs() {
        return "bpmn:IntermediateThrowEvent";
    }

    @Override
    public void check(Placed here, Drawing drawing, Spot spot) {
        var namesakes = drawing.elements().stream()
                .filter(here::isBeside)
                .filter(here::isNamesakeOf)
                .toList();
        if (Visible.isBlank(here.name())) {
            spot.found(Rule.LINK_WITHOUT_NAME);
        } else if (namesakes.stream().noneMatch(other -> other.is(LinkOut.class))) {
            spot.found(Rule.LINK_FROM_NOWHERE, here.name());
        } else if (namesakes.stream().anyMatch(other -> other != here && other.is(LinkIn.class))) {
            spot.found(Rule.LINK_TWICE, here.name());
        }
        if (here.incoming().stream().anyMatch(arrow -> !arrow.implied())) {
            spot.found(Rule.LINK_WITH_ARROW);
        }
    }
}
