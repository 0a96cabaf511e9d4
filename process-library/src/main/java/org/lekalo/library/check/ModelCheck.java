package org.lekalo.library.check;

import java.util.List;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.finding.Finding;
import org.lekalo.library.finding.Findings;
import org.lekalo.library.setting.Circumstances;

/** Looks at a model as a whole and says what is wrong with it; a model without errors compiles. */
public final class ModelCheck {

    private ModelCheck() {}

    /** All findings, those of safety first, then those of the file, otherwise by what they are about; the same each time. */
    public static List<Finding> check(Drawing drawing, Circumstances circumstances) {
        var findings = new Findings();
        SafetyCheck.check(drawing, findings);
        FileCheck.check(drawing.model(), findings);
        if (drawing.model().pages().isEmpty()) {
            return findings.all();
        }
        SupportCheck.check(drawing, findings);
        if (SupportCheck.isTooLarge(drawing)) {
            return findings.all();
        }
        PlaceCheck.check(drawing, findings);
        TextCheck.check(drawing, findings);
        LaneCheck.check(drawing, SurroundingsOf.drawing(drawing, circumstances), findings);
        CallersCheck.check(drawing, circumstances.processes(), findings);
        drawing.all().forEach(each -> run(each, circumstances, findings));
        return findings.all();
    }

    private static void run(Drawing drawing, Circumstances circumstances, Findings findings) {
        WayCheck.check(drawing, findings);
        LoopCheck.check(drawing, findings);
        SelfWakeCheck.check(drawing, findings);
        JoinCheck.check(drawing, findings);
        JoinSideCheck.check(drawing, findings);
        GatheringCheck.check(drawing, findings);
        var surroundings = SurroundingsOf.drawing(drawing, circumstances);
        StartCheck.check(drawing, surroundings, findings);
        ChoiceCheck.check(drawing, surroundings, findings);
        BlockCheck.check(drawing, surroundings, findings);
        GateCheck.check(drawing, surroundings, findings);
        AnswerCheck.check(drawing, surroundings, findings);
    }
}
