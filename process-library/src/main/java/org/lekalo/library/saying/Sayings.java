package org.lekalo.library.saying;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lekalo.library.block.Block;
import org.lekalo.library.block.Configured;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.block.Placed;
import org.lekalo.library.check.AnsweredSteps;
import org.lekalo.library.condition.ConditionWords;
import org.lekalo.library.condition.Subjects;
import org.lekalo.library.model.SequenceFlow;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.Visible;
import org.lekalo.library.setting.Addressee;
import org.lekalo.library.setting.Names;
import org.lekalo.library.setting.Responsible;
import org.lekalo.library.setting.Settings;
import org.lekalo.library.setting.Span;

/** What the elements and arrows of a drawing say of themselves, by their ids; where they are shown a name written by hand goes first. */
public final class Sayings {

    private static final Span SPAN = new Span();

    private final Names names;
    private final Map<String, Said> said = new LinkedHashMap<>();

    private Sayings(Names names) {
        this.names = names;
    }

    /** @param names whatever type they are about */
    public static Map<String, Said> of(Drawing drawing, Names names) {
        var sayings = new Sayings(names);
        drawing.all().forEach(sayings::say);
        return Map.copyOf(sayings.said);
    }

    private void say(Drawing drawing) {
        var type = drawing.recordTypes().stream().findFirst().flatMap(names.types()::type);
        var here = names.about(type);
        Stream.concat(drawing.elements().stream(), drawing.lanes().all().stream())
                .forEach(element -> element.block().ifPresent(block -> say(element, block, drawing, here)));
        var words = words(drawing, type);
        drawing.elements().stream().filter(Placed::decides).forEach(choice -> ways(choice, words));
    }

    private void say(Placed element, Block block, Drawing drawing, Names here) {
        var title = block.said(element, drawing, here).orElse("");
        put(element.id(), new Said(title, foot(element, block, here)));
    }

    private static String foot(Placed element, Block block, Names here) {
        var due = element.configured().flatMap(Configured::due).flatMap(period -> SPAN.said(period, here));
        return element.settings()
                .flatMap(settings -> who(block, settings, here))
                .map(who -> due.map(period -> here.text("said.who-and-when", who, period))
                        .orElse(who))
                .orElse("");
    }

    /** Those whom the first of its settings names that names anybody, unless the headline does; a lane has no other place. */
    private static Optional<String> who(Block block, Settings settings, Names here) {
        return block.settings().stream()
                .filter(setting ->
                        settings.find(setting).filter(Sayings::isSomebody).isPresent())
                .findFirst()
                .flatMap(setting -> settings.said(setting, here));
    }

    private static boolean isSomebody(Object value) {
        return value instanceof Responsible || value instanceof Addressee;
    }

    private ConditionWords words(Drawing drawing, Optional<RecordType> type) {
        var steps = AnsweredSteps.withAnswers(drawing, names.processes());
        var subjects =
                type.map(known -> Subjects.of(known, names.types(), steps)).orElseGet(() -> new Subjects(List.of()));
        return new ConditionWords(subjects.withRefusal(), names::person, names.language(), names.money(), names.zone());
    }

    /** What only one way leads out of asks nothing. */
    private void ways(Placed choice, ConditionWords words) {
        if (choice.outgoing().size() > 1) {
            choice.outgoing().stream()
                    .filter(way -> !hasName(way.name()))
                    .forEach(way -> put(way.id(), new Said(way(way, words), "")));
        }
    }

    private String way(SequenceFlow way, ConditionWords words) {
        if (way.otherwise()) {
            return names.text("said.otherwise");
        }
        return way.hasCondition() ? words.of(way.condition()) : "";
    }

    private static boolean hasName(String name) {
        return !Visible.isBlank(name);
    }

    private void put(String id, Said one) {
        if (!one.isEmpty()) {
            said.put(id, one);
        }
    }
}
