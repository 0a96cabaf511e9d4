package org.lekalo.library.check;

import org.lekalo.library.finding.Findings;
import org.lekalo.library.finding.Remedy;
import org.lekalo.library.finding.Rule;
import org.lekalo.library.message.Messages;
import org.lekalo.library.model.ProcessModel;
import org.lekalo.library.model.mend.Fault;
import org.lekalo.library.model.mend.Faults;

/** What is wrong with the file, each with what one click does about it. */
final class FileCheck {

    /** More than anybody reads at once. */
    private static final int MAX_SHOWN = 200;

    private FileCheck() {}

    static void check(ProcessModel model, Findings findings) {
        var all = Faults.of(model);
        all.stream()
                .filter(fault -> fault.kind().isSlip())
                .forEach(slip -> findings.mend(slip.elementId(), rule(slip), remedy(slip)));
        var faults = all.stream().filter(fault -> !fault.kind().isSlip()).toList();
        faults.stream().limit(MAX_SHOWN).forEach(fault -> show(fault, findings));
        if (faults.size() > MAX_SHOWN) {
            findings.model(Rule.MORE_FAULTS, faults.size() - MAX_SHOWN);
        }
        if (model.isPageOpen()) {
            findings.model(Rule.SEVERAL_PROCESSES);
        }
    }

    private static void show(Fault fault, Findings findings) {
        findings.mendable(fault.elementId(), remedy(fault), rule(fault), names(fault));
    }

    private static Remedy remedy(Fault fault) {
        return new Remedy(fault.code(), fault.mend().key());
    }

    private static Rule rule(Fault fault) {
        return Rule.valueOf(fault.kind().name());
    }

    private static Object[] names(Fault fault) {
        return fault.names().stream()
                .map(name -> name.isEmpty() ? Messages.both("check.unnamed") : name)
                .toArray();
    }
}
