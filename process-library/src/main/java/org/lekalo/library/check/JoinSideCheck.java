package org.lekalo.library.check;

import java.util.Arrays;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.block.Placed;
import org.lekalo.library.check.WalkedAtOnce.Twice;
import org.lekalo.library.finding.Findings;
import org.lekalo.library.finding.Rule;

/**
 * Joins to which two tokens may come over one arrow. The engine counts who came, not by which arrow: it would go on without
 * the other sides.
 */
final class JoinSideCheck {

    private final WaysToJoins net;
    private final WalkedAtOnce walked;
    private final Findings findings;

    private JoinSideCheck(WaysToJoins net, Findings findings) {
        this.net = net;
        this.walked = new WalkedAtOnce(net);
        this.findings = findings;
    }

    static void check(Drawing drawing, Findings findings) {
        drawing.scopes().forEach(scope -> {
            var check = new JoinSideCheck(new WaysToJoins(drawing, scope), findings);
            check.check();
            scope.stream().filter(JoinSideCheck::mayHappenAgain).forEach(check::again);
        });
    }

    /** Each time, while what it sits on goes on. */
    private static boolean mayHappenAgain(Placed element) {
        return element.attachedTo() != null
                && !element.interrupting()
                && element.awaits().isPresent();
    }

    private void again(Placed rider) {
        net.leading(rider)
                .map(net::atJoin)
                .distinct()
                .forEach(side -> findings.at(
                        net.target(side).id(),
                        Rule.JOIN_SIDE_TWICE,
                        ElementName.of(net.source(side)),
                        ElementName.of(rider)));
    }

    private void check() {
        var twice = walked.twice();
        if (!twice.isEmpty() && TwoTokensSought.mayBeFound(net)) {
            twice.forEach(this::report);
        }
    }

    private void report(Twice twice) {
        int side = net.atJoin(twice.arrow());
        var join = net.target(side);
        findings.at(
                twice.passed().id(),
                meets(twice.passed()) ? Rule.WAYS_MEET_UNJOINED : Rule.RETURN_INTO_SPLIT,
                ElementName.of(join));
        findings.at(join.id(), Rule.JOIN_SIDE_TWICE, ElementName.of(net.source(side)), ElementName.of(twice.passed()));
    }

    private boolean meets(Placed element) {
        var into = net.into(element);
        return Arrays.stream(into).anyMatch(one -> Arrays.stream(into).anyMatch(other -> walked.atOnce(one, other)));
    }
}
