package org.lekalo.server.gate;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.PeopleApi.Role;
import org.lekalo.library.gate.Gate;
import org.lekalo.library.gate.Gate.Required;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.Pipeline;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.Stage;
import org.lekalo.library.record.Text;
import org.lekalo.library.record.Visible;
import org.lekalo.server.access.RecordAccess;
import org.lekalo.server.expression.Expressions;
import org.lekalo.server.expression.StepFailed;
import org.lekalo.server.history.Author;
import org.lekalo.server.people.People;
import org.lekalo.server.record.FieldsCleared;
import org.lekalo.server.record.StageAsked;
import org.lekalo.server.row.StoredRecord;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Holds every move to the gates, that of the stage left and that of the stage entered. Roles bind people; a process moves
 * records by the company's own rule, but is held to all the rest.
 */
@Component
class Gatekeeper {

    private final Gates gates;
    private final Expressions expressions;
    private final People people;
    private final RecordAccess access;

    Gatekeeper(Gates gates, Expressions expressions, People people, RecordAccess access) {
        this.access = access;
        this.gates = gates;
        this.expressions = expressions;
        this.people = people;
    }

    @EventListener
    void ask(StageAsked move) {
        var type = move.type();
        if (gates.of(type.key()).isEmpty()) {
            return;
        }
        var pipeline = move.after().pipeline().flatMap(type::pipeline).orElseThrow();
        var stage = move.after().stage().flatMap(pipeline::stage).orElseThrow();
        var obstacles = new Obstacles(shown(type, move.author()), pipeline, stage);
        leaving(move).ifPresent(gate -> leave(gate, move, obstacles));
        gates.of(type.key(), pipeline.key(), stage.key()).ifPresent(gate -> enter(gate, move, pipeline, obstacles));
        obstacles.refuseIfAny();
    }

    /** A field that the stage asks for stays filled as long as the record stands there; the checks need not hold later. */
    @EventListener
    void ask(FieldsCleared cleared) {
        var record = cleared.after();
        var type = cleared.type();
        gates.of(type.key(), record.pipeline().orElse(""), record.stage().orElse(""))
                .ifPresent(gate -> gate.required().stream()
                        .filter(required -> cleared.fields().contains(required.field()))
                        .filter(required -> isNeeded(required, record))
                        .flatMap(required -> type.field(required.field()).stream())
                        .forEach(field -> cleared.neededOn(stage(type, gate), field)));
    }

    private boolean isNeeded(Required required, StoredRecord record) {
        try {
            return required.when().isBlank() || holds(required.when(), record);
        } catch (StepFailed undecided) {
            return false;
        }
    }

    private static Text stage(RecordType type, Gate gate) {
        return type.pipeline(gate.pipeline())
                .flatMap(pipeline -> pipeline.stage(gate.stage()))
                .orElseThrow()
                .name();
    }

    /** What a person cannot see is not named to him. */
    private RecordType shown(RecordType type, Author author) {
        return author instanceof Author.ByHand person ? access.shown(type, person.caller()) : type;
    }

    private Optional<Gate> leaving(StageAsked move) {
        var before = move.before();
        return before == null
                ? Optional.empty()
                : gates.of(
                        move.type().key(),
                        before.pipeline().orElse(""),
                        before.stage().orElse(""));
    }

    private void leave(Gate gate, StageAsked move, Obstacles obstacles) {
        if (!hasAny(gate.mayLeave(), move.author())) {
            move.type()
                    .pipeline(gate.pipeline())
                    .flatMap(pipeline -> pipeline.stage(gate.stage()))
                    .ifPresent(left -> obstacles.mayNotLeave(left, names(gate.mayLeave())));
        }
    }

    private void enter(Gate gate, StageAsked move, Pipeline pipeline, Obstacles obstacles) {
        if (!hasAny(gate.mayEnter(), move.author())) {
            obstacles.mayNotEnter(names(gate.mayEnter()));
        }
        if (!isOnTheWay(gate, move.before(), pipeline)) {
            obstacles.notFromHere(pipeline.stages().stream()
                    .filter(stage -> gate.from().contains(stage.key()))
                    .map(Stage::name)
                    .toList());
        }
        gate.required().forEach(required -> fill(required, move, obstacles));
        gate.checks().forEach(check -> check(check, move.after(), obstacles));
    }

    /** By his own roles, or by those of the absent person in whose stead he writes. */
    private boolean hasAny(List<String> roles, Author author) {
        return roles.isEmpty()
                || !(author instanceof Author.ByHand person)
                || person.caller().is(roles.toArray(String[]::new))
                || person.actingFor()
                        .flatMap(people.company()::person)
                        .filter(absent -> roles.stream().anyMatch(absent.roles()::contains))
                        .isPresent();
    }

    private static boolean isOnTheWay(Gate gate, @Nullable StoredRecord before, Pipeline pipeline) {
        if (gate.from().isEmpty()) {
            return true;
        }
        var stage = before == null || !before.pipeline().equals(Optional.of(pipeline.key()))
                ? Optional.<String>empty()
                : before.stage();
        return stage.map(gate.from()::contains)
                .orElseGet(() -> pipeline.stages().get(0).key().equals(gate.stage()));
    }

    private List<Text> names(List<String> roles) {
        return people.company().roles().stream()
                .filter(role -> roles.contains(role.key()))
                .map(Role::name)
                .toList();
    }

    /** A field that was taken away meanwhile cannot be filled, and is not asked for. */
    private void fill(Required required, StageAsked move, Obstacles obstacles) {
        var field = move.type().field(required.field());
        if (field.isEmpty() || !isEmpty(field.get(), move.after())) {
            return;
        }
        try {
            if (required.when().isBlank() || holds(required.when(), move.after())) {
                obstacles.missing(field.get());
            }
        } catch (StepFailed undecided) {
            obstacles.undecided(field.get().name(), undecided);
        }
    }

    private static boolean isEmpty(Field field, StoredRecord record) {
        return record.value(field.key())
                .filter(value -> !(value instanceof String text && Visible.isBlank(text)))
                .filter(value -> !(value instanceof Collection<?> several && several.isEmpty()))
                .isEmpty();
    }

    private void check(Gate.Check check, StoredRecord record, Obstacles obstacles) {
        try {
            if (!holds(check.condition(), record)) {
                obstacles.fails(check);
            }
        } catch (StepFailed undecided) {
            obstacles.undecided(new Text(check.name(), check.name()), undecided);
        }
    }

    private boolean holds(String condition, StoredRecord record) {
        return Boolean.TRUE.equals(expressions.value(condition, record));
    }
}
