package org.lekalo.library.check;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lekalo.library.block.Block;
import org.lekalo.library.block.Course;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.block.Placed;
import org.lekalo.library.finding.Findings;
import org.lekalo.library.finding.Rule;
import org.lekalo.library.model.Marker;
import org.lekalo.library.palette.start.StartStanding;
import org.lekalo.library.record.Text;
import org.lekalo.library.setting.Period;
import org.lekalo.library.setting.StagePlace;
import org.lekalo.library.setting.StageWords;
import org.lekalo.library.setting.Surroundings;

/** Starts that could not be told apart, and those that another process has too. */
final class StartCheck {

    private final Surroundings surroundings;
    private final Findings findings;

    private StartCheck(Surroundings surroundings, Findings findings) {
        this.surroundings = surroundings;
        this.findings = findings;
    }

    static void check(Drawing drawing, Surroundings surroundings, Findings findings) {
        if (drawing.recordTypes().size() > 1) {
            findings.model(Rule.STARTS_OF_SEVERAL_TYPES);
        }
        drawing.elements().stream()
                .filter(StartCheck::isMisplaced)
                .forEach(start -> findings.at(start.id(), Rule.START_MISPLACED));
        drawing.elements().stream()
                .filter(element -> element.is(Course.EVENT_START) && !isInEventPart(drawing, element))
                .forEach(start -> findings.at(start.id(), Rule.EVENT_START_MISPLACED));
        var check = new StartCheck(surroundings, findings);
        var seen = new ArrayList<Placed>();
        for (var start : drawing.starts().toList()) {
            seen.stream()
                    .filter(other -> isLike(other, start))
                    .findFirst()
                    .ifPresent(other -> check.twice(other, start));
            seen.add(start);
            check.ofOthers(start);
        }
    }

    private static boolean isLike(Placed one, Placed other) {
        return id(one).equals(id(other))
                && one.recordType().equals(other.recordType())
                && (stages(one).equals(stages(other))
                        || !shared(stages(one), stages(other)).isEmpty());
    }

    private static Optional<String> id(Placed start) {
        return start.block().map(Block::id);
    }

    private void twice(Placed one, Placed other) {
        boolean areEqual = Set.copyOf(stages(one)).equals(Set.copyOf(stages(other)))
                && period(one).equals(period(other));
        words(other, shared(stages(one), stages(other)))
                .filter(words -> !areEqual)
                .ifPresentOrElse(
                        words -> findings.at(other.id(), Rule.START_STAGE_TWICE, words),
                        () -> findings.at(other.id(), Rule.SAME_START_TWICE));
    }

    /** Each of the other processes once, however many starts of it are meant. */
    private void ofOthers(Placed start) {
        Map<String, Set<StagePlace>> byProcess = new LinkedHashMap<>();
        surroundings.circumstances().others().stream()
                .filter(other -> Optional.of(other.block()).equals(id(start)))
                .filter(other -> Optional.of(other.type()).equals(start.recordType()))
                .forEach(other -> byProcess
                        .computeIfAbsent(other.process(), process -> new LinkedHashSet<>())
                        .addAll(shared(stages(start), other.stages())));
        byProcess.values().removeIf(Set::isEmpty);
        byProcess.forEach((process, shared) -> words(start, shared)
                .filter(words -> isAtSeveral(start))
                .ifPresentOrElse(
                        words -> findings.at(start.id(), Rule.START_OF_ANOTHER_AMONG, process, words),
                        () -> findings.at(start.id(), Rule.START_OF_ANOTHER_TOO, process)));
    }

    private static boolean isAtSeveral(Placed start) {
        return stages(start).size() > 1 || stages(start).stream().anyMatch(StagePlace::isAny);
    }

    private Optional<Text> words(Placed start, Set<StagePlace> stages) {
        return start.recordType().flatMap(surroundings.types()::type).flatMap(type -> StageWords.inBoth(stages, type));
    }

    /** On which both begin, each as narrowly as one of them says it. */
    private static Set<StagePlace> shared(List<StagePlace> stages, List<StagePlace> others) {
        return stages.stream()
                .flatMap(stage -> others.stream().filter(stage::meets).map(other -> stage.isAny() ? other : stage))
                .collect(toCollection(LinkedHashSet::new));
    }

    private static boolean isInEventPart(Drawing drawing, Placed start) {
        return drawing.container(start)
                .filter(part -> part.marker() == Marker.EVENT)
                .isPresent();
    }

    private static boolean isMisplaced(Placed element) {
        return element.is(element.container() == null ? Course.PART_START : Course.START);
    }

    private static List<StagePlace> stages(Placed start) {
        return start.leavesOnOneOf();
    }

    private static Optional<Period> period(Placed start) {
        return start.settings(StartStanding.class).flatMap(settings -> settings.find(StartStanding.PERIOD));
    }
}
