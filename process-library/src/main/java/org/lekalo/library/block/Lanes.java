package org.lekalo.library.block;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.model.Lane;
import org.lekalo.library.model.ModelElement;
import org.lekalo.library.model.ProcessModel;

/** The lanes of a drawing: what is set on one holds for all that stands in it and does not say otherwise. */
public final class Lanes {

    private final ProcessModel model;
    private final Map<String, Lane> lanes;
    private final Map<String, List<Lane>> byElement = new HashMap<>();
    private final Map<String, Placed> placed;

    Lanes(ProcessModel model, Blocks blocks) {
        this.model = model;
        this.lanes = model.lanes().stream()
                .collect(toMap(Lane::id, lane -> lane, (first, second) -> first, LinkedHashMap::new));
        lanes.values()
                .forEach(lane -> Set.copyOf(lane.holds())
                        .forEach(id -> byElement
                                .computeIfAbsent(id, first -> new ArrayList<>())
                                .add(lane)));
        this.placed = lanes.values().stream()
                .collect(toMap(
                        Lane::id,
                        lane -> Placed.of(lane.element(), blocks),
                        (first, second) -> first,
                        LinkedHashMap::new));
    }

    /** In the document's order, what is in a lane behind it. */
    public List<Placed> all() {
        return List.copyOf(placed.values());
    }

    /** The innermost in which an element stands; several where lanes overlap, and then none of them says what holds for it. */
    public List<Placed> of(String elementId) {
        return innermost(elementId).stream().map(this::placed).toList();
    }

    private List<Lane> innermost(String elementId) {
        var holding = byElement.getOrDefault(elementId, List.of());
        var around = holding.stream()
                .flatMap(inner -> outwards(inner).skip(1))
                .map(Lane::id)
                .collect(toSet());
        return holding.stream().filter(lane -> !around.contains(lane.id())).toList();
    }

    private Placed placed(Lane lane) {
        return Objects.requireNonNull(placed.get(lane.id()));
    }

    private Stream<Lane> outwards(Lane lane) {
        return Stream.iterate(lane, Objects::nonNull, this::around);
    }

    private @Nullable Lane around(Lane lane) {
        return lane.around() == null ? null : lanes.get(lane.around());
    }

    /** The lanes in which an element stands, itself or with the parts that it is in, the nearest first. */
    Stream<Placed> around(ModelElement element) {
        var nearest = innermost(element.id());
        var own = nearest.size() == 1 ? outwards(nearest.get(0)).map(this::placed) : Stream.<Placed>of();
        return Stream.concat(
                own,
                Optional.ofNullable(element.container()).flatMap(model::element).stream()
                        .flatMap(this::around));
    }
}
