package org.lekalo.designer.company;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Drawn processes to look at. */
public final class Drawings {

    private Drawings() {}

    /** A discount is approved by the head of the deal's owner, who is reminded when late. */
    public static String discount() {
        try (var file = Drawings.class.getResourceAsStream("/approval.bpmn")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
