package org.lekalo.library.check;

import java.util.List;
import org.lekalo.library.finding.Finding;
import org.lekalo.library.finding.Findings;
import org.lekalo.library.model.ProcessModel;
import org.lekalo.library.setting.Circumstances;

/** Looks at a model as a whole and says what is wrong with it; a model without errors compiles. */
public final class ModelCheck {

    private ModelCheck() {}

    /** All findings, those of safety first, otherwise by what they are about; the same each time. */
    public static List<Finding> check(ProcessModel model, Circumstances circumstances) {
        var findings = new Findings();
        SafetyCheck.check(model, findings);
        SupportCheck.check(model, findings);
        if (SupportCheck.isTooLarge(model)) {
            return findings.all();
        }
        PlaceCheck.check(model, findings);
        TextCheck.check(model, findings);
        WayCheck.check(model, findings);
        LoopCheck.check(model, findings);
        JoinCheck.check(model, findings);
        JoinSideCheck.check(model, findings);
        var surroundings = SurroundingsOf.model(model, circumstances);
        StartCheck.check(model, surroundings, findings);
        ChoiceCheck.check(model, surroundings, findings);
        BlockCheck.check(model, surroundings, findings);
        GateCheck.check(model, surroundings, findings);
        AnswerCheck.check(model, surroundings, findings);
        return findings.all();
    }
}
