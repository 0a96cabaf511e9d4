package org.lekalo.library.check;

import org.lekalo.library.block.Drawing;
import org.lekalo.library.block.Placed;
import org.lekalo.library.finding.Findings;
import org.lekalo.library.finding.Rule;
import org.lekalo.library.record.Lengths;

/** Texts that the engine's tables could not hold. */
final class TextCheck {

    static final int MAX_NAME = Lengths.NAME;
    static final int MAX_TEXT = Lengths.DRAWN_TEXT;
    static final int MAX_INSTRUCTION = Lengths.INSTRUCTION;

    private TextCheck() {}

    static void check(Drawing drawing, Findings findings) {
        if (drawing.model().name().length() > MAX_NAME) {
            findings.model(Rule.NAME_TOO_LONG, MAX_NAME);
        }
        drawing.everything().forEach(element -> element(element, findings));
        drawing.all().flatMap(each -> each.flows().stream()).forEach(flow -> {
            if (flow.name().length() > MAX_NAME) {
                findings.at(flow.id(), Rule.NAME_TOO_LONG, MAX_NAME);
            }
            if (isTorn(flow.name())) {
                findings.at(flow.id(), Rule.LETTERS_LOST);
            }
        });
    }

    private static void element(Placed element, Findings findings) {
        if (element.name().length() > MAX_NAME) {
            findings.at(element.id(), Rule.NAME_TOO_LONG, MAX_NAME);
        }
        if (isTorn(element.name()) || isTorn(element.documentation())) {
            findings.at(element.id(), Rule.LETTERS_LOST);
        }
        if (element.documentation().length() > MAX_INSTRUCTION) {
            findings.at(element.id(), Rule.TEXT_TOO_LONG, MAX_INSTRUCTION);
        }
        if (element.properties().values().stream().anyMatch(value -> value.length() > MAX_TEXT)) {
            findings.at(element.id(), Rule.TEXT_TOO_LONG, MAX_TEXT);
        }
    }

    /** What a program puts in place of letters that it could not read. */
    private static boolean isTorn(String text) {
        return text.indexOf('\uFFFD') >= 0;
    }
}
