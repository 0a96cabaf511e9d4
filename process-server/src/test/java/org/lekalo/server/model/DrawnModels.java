package org.lekalo.server.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Drawings to publish in tests. */
public final class DrawnModels {

    private DrawnModels() {}

    /**
     * Deals on the stage "offer" of "retail", or by hand: large ones have their discount approved by the owner's head, with
     * the step {@code Task_Approve}, two answers and a deadline.
     */
    public static String discount() {
        return read("discount.bpmn");
    }

    /** Each block of the palette at least once, each way to set a time, a pool with lanes, a note. */
    public static String everyBlock() {
        return read("every-block.bpmn");
    }

    private static String read(String name) {
        try (var file = DrawnModels.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
