package org.lekalo.library.check;

import java.util.List;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.finding.Finding;
import org.lekalo.library.finding.Rule;
import org.lekalo.library.palette.Palette;
import org.lekalo.library.setting.Circumstances;
import org.lekalo.library.setting.Company;

/** What is found in drawings, in a small company. */
public final class Checking {

    private Checking() {}

    public static List<Finding> findings(String xml) {
        return ModelCheck.check(
                Drawing.read(xml, Palette.BLOCKS), new Circumstances(Company.types(), Company.DIRECTORY));
    }

    /** What is found, as {@code Element rule-name}; that nothing is drawn is left out. */
    public static List<String> found(String xml) {
        return findings(xml).stream()
                .filter(finding -> !finding.key().equals(Rule.NOT_DRAWN.key()))
                .map(finding -> (finding.elementId() == null ? "model" : finding.elementId()) + " "
                        + finding.key().replaceFirst("^(check|block)\\.", ""))
                .toList();
    }
}
