package org.lekalo.designer.stage;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lekalo.designer.session.SignedIn;
import org.lekalo.designer.words.Formats;
import org.lekalo.library.contract.PeopleApi.Role;
import org.lekalo.library.gate.Gate;
import org.lekalo.library.record.Pipeline;
import org.lekalo.library.record.Text;

/** Which stages of a pipeline the signed-in person could move a card to at all, whatever is filled in it. */
public record Doors(List<Gate> gates, Pipeline pipeline, Set<String> roles) {

    public static final Doors OPEN = new Doors(List.of(), new Pipeline("", new Text("", ""), List.of()), Set.of());

    public static Doors of(List<Gate> gates, Pipeline pipeline) {
        return new Doors(
                gates,
                pipeline,
                SignedIn.current().map(person -> person.me().roles()).orElse(Set.of()));
    }

    public boolean closed(String from, String to) {
        if (from.equals(to)) {
            return false;
        }
        return mayNotLeave(from).isPresent()
                || mayNotEnter(to).isPresent()
                || notFromHere(from, to).isPresent();
    }

    /** The gate of a stage that he may not move records out of. */
    private Optional<Gate> mayNotLeave(String from) {
        return gate(from).filter(gate -> !admits(gate.mayLeave()));
    }

    private Optional<Gate> mayNotEnter(String to) {
        return gate(to).filter(gate -> !admits(gate.mayEnter()));
    }

    private Optional<Gate> notFromHere(String from, String to) {
        return gate(to).filter(gate -> !gate.from().isEmpty() && !gate.from().contains(from));
    }

    /** Why a stage is closed, in the words in which a move there is refused; empty where it is not. */
    public String why(String from, String to, List<Role> known) {
        if (!closed(from, to)) {
            return "";
        }
        return Stream.of(
                        mayNotLeave(from).map(gate -> said("stage.closed.leave", from, names(gate.mayLeave(), known))),
                        mayNotEnter(to).map(gate -> said("stage.closed.enter", to, names(gate.mayEnter(), known))),
                        notFromHere(from, to).map(gate -> said("stage.closed.from", to, stages(gate.from()))))
                .flatMap(Optional::stream)
                .collect(joining(" "));
    }

    private String said(String key, String stage, String whoOrWhence) {
        return I18NProvider.translate(key, stages(List.of(stage)), whoOrWhence);
    }

    private static String names(List<String> keys, List<Role> known) {
        var locale = Formats.current().locale();
        return known.stream()
                .filter(role -> keys.contains(role.key()))
                .map(role -> role.name().in(locale))
                .collect(joining(", "));
    }

    private String stages(List<String> keys) {
        var locale = Formats.current().locale();
        return pipeline.stages().stream()
                .filter(stage -> keys.contains(stage.key()))
                .map(stage -> stage.name().in(locale))
                .collect(joining(", "));
    }

    private Optional<Gate> gate(String stage) {
        return gates.stream().filter(gate -> gate.isOf(pipeline.key(), stage)).findFirst();
    }

    private boolean admits(List<String> asked) {
        return asked.isEmpty() || asked.stream().anyMatch(roles::contains);
    }
}
