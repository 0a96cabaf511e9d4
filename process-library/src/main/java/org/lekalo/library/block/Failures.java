package org.lekalo.library.block;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.lekalo.library.model.Links;

/** Which way is taken when what is in a part ends with a failure: of two failures with one name both are the same. */
public final class Failures {

    /** The setting of a block on a border that says which failure it is for; without it, it is for any. */
    public static final String CAUGHT = "failure";

    private final Drawing drawing;
    private final Map<String, List<Placed>> caught = new ConcurrentHashMap<>();

    Failures(Drawing drawing) {
        this.drawing = drawing;
    }

    /** What stands for a failure of this name in the engine. */
    public static String code(String name) {
        return "failure:" + Links.key(name);
    }

    /** Whether no part is around that could be left. What is done for each of several has runs of its own. */
    public static boolean endsTheRun(Placed failed, Drawing drawing) {
        return drawing.container(failed).isEmpty();
    }

    /** The ways taken when it fails there: those of the nearest part that has one for it. */
    Stream<Placed> caught(Placed failed) {
        return caught.computeIfAbsent(failed.id(), id -> nearest(failed).toList()).stream();
    }

    private Stream<Placed> nearest(Placed failed) {
        for (var part = around(failed); part.isPresent(); part = around(part.get())) {
            var catching = drawing.attachedTo(part.get()).stream()
                    .filter(Failures::catches)
                    .filter(rider -> isFor(rider, failed.name()))
                    .min((one, other) -> Boolean.compare(isForAny(one), isForAny(other)));
            if (catching.isPresent()) {
                return catching.stream();
            }
        }
        return Stream.empty();
    }

    private Optional<Placed> around(Placed element) {
        return endsTheRun(element, drawing) ? Optional.empty() : drawing.container(element);
    }

    /** The failures that lead to a way on a border. */
    Stream<Placed> causes(Placed rider) {
        return drawing.elements().stream()
                .filter(element -> element.is(Course.FAILURE))
                .filter(element -> caught(element).anyMatch(rider::equals));
    }

    /** Whether it is for failures of any name. */
    public static boolean isForAny(Placed rider) {
        return catches(rider) && nameOn(rider).isBlank();
    }

    /** Whether it is a way for failures. */
    public static boolean catches(Placed rider) {
        return rider.block()
                .filter(block -> block.settings().stream()
                        .anyMatch(setting -> setting.name().equals(CAUGHT)))
                .isPresent();
    }

    private static boolean isFor(Placed rider, String failure) {
        return isForAny(rider) || code(nameOn(rider)).equals(code(failure));
    }

    private static String nameOn(Placed rider) {
        return rider.properties().getOrDefault(CAUGHT, "");
    }
}
