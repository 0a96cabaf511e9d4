package org.lekalo.library.check;

import org.lekalo.library.block.Drawing;
import org.lekalo.library.finding.Findings;
import org.lekalo.library.finding.Rule;
import org.lekalo.library.record.Text;
import org.lekalo.library.setting.Processes;

/** Ends that published processes ask for which have this one run, and to which it would not come any more. */
final class CallersCheck {

    private CallersCheck() {}

    static void check(Drawing drawing, Processes processes, Findings findings) {
        var asked = processes.askedOfOwn();
        if (!asked.isEmpty()) {
            asked.keySet().removeAll(KnownProcess.of("", drawing).ends());
            asked.forEach(
                    (end, callers) -> findings.model(Rule.ASKED_END_GONE, end, names(String.join(", ", callers))));
        }
    }

    private static Text names(String callers) {
        return new Text(callers, callers);
    }
}
