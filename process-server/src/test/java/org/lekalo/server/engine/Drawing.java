package org.lekalo.server.engine;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.drawing.Drawings;

/** A process drawn in a test, element by element, each as {@link Drawings} writes it. */
public final class Drawing {

    private final StringBuilder elements = new StringBuilder();
    private final String name;

    private Drawing(String name) {
        this.name = name;
    }

    public static Drawing of(String name) {
        return new Drawing(name);
    }

    /** Whatever has no method here. */
    public Drawing draw(String... more) {
        elements.append(String.join("", more));
        return this;
    }

    public Drawing block(String type, String id, String block, String... settings) {
        return draw(Drawings.block(type, id, block, settings));
    }

    public Drawing startOnStage(String pipeline, String stage, String... settings) {
        return block(
                "startEvent",
                "Start",
                "start-stage",
                with(settings, "recordType", "deal", "pipeline", pipeline, "stage", stage));
    }

    public Drawing startByHand(String... settings) {
        return block("startEvent", "Start", "start-manual", with(settings, "recordType", "deal"));
    }

    public Drawing task(String id, String... settings) {
        return block("userTask", id, "user-task", settings);
    }

    /** A task with an instruction. */
    public Drawing instructed(String id, String instruction, String... settings) {
        return draw(Drawings.documented(Drawings.block("userTask", id, "user-task", settings), instruction));
    }

    public Drawing changeFields(String id, String field, String source, String value) {
        return block("serviceTask", id, "change-fields", "changes", Drawings.change(field, source, value));
    }

    public Drawing call(String id, ProcessModelId process, String... settings) {
        return block("callActivity", id, "call-process", with(settings, "process", process.toString()));
    }

    public Drawing choice(String id, String otherwise) {
        return draw(Drawings.choice(id, otherwise));
    }

    public Drawing parallel(String id) {
        return draw(Drawings.parallel(id));
    }

    public Drawing wait(String id, String block, String... settings) {
        return draw(Drawings.timer("intermediateCatchEvent", id, block, settings));
    }

    public Drawing waitChange(String id, String... settings) {
        return draw(Drawings.message("intermediateCatchEvent", id, "wait-change", settings));
    }

    public Drawing deadline(String id, String task, String... settings) {
        return draw(Drawings.deadline(id, task, settings));
    }

    public Drawing ifRefused(String id, String step) {
        return draw(Drawings.ifRefused(id, step));
    }

    /** A part; its start has the part's id with {@code In} behind. */
    public Drawing part(String id, Consumer<Drawing> content) {
        return draw(Drawings.part(id, begun(id, content)));
    }

    /** A part that begins by the event of its start. */
    public Drawing eventPart(String id, Consumer<Drawing> content) {
        return draw(Drawings.eventPart(id, drawn(content)));
    }

    /** As {@link #part}, done for each of several records, all at once. */
    public Drawing forEach(String id, Consumer<Drawing> content, String... settings) {
        return draw(Drawings.forEach(id, begun(id, content), settings));
    }

    /** As {@link #forEach}, one record after the other. */
    public Drawing forEachInOrder(String id, Consumer<Drawing> content, String... settings) {
        return draw(Drawings.forEachInOrder(id, begun(id, content), settings));
    }

    public Drawing end(String id) {
        return block("endEvent", id, "end");
    }

    /** One arrow after the other. */
    public Drawing flows(String... ids) {
        return draw(Drawings.flows(ids));
    }

    public Drawing flowIf(String source, String target, String feel) {
        return draw(Drawings.flow(source, target, feel));
    }

    String name() {
        return name;
    }

    public String xml() {
        return Drawings.process(elements.toString());
    }

    private static String begun(String id, Consumer<Drawing> content) {
        return Drawings.begin(id + "In") + drawn(content);
    }

    private static String drawn(Consumer<Drawing> content) {
        var inside = of("");
        content.accept(inside);
        return inside.elements.toString();
    }

    private static String[] with(String[] settings, String... before) {
        return Stream.of(before, settings).flatMap(Stream::of).toArray(String[]::new);
    }
}
