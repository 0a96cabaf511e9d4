package org.lekalo.server.gate;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.lekalo.library.condition.UsedParts;
import org.lekalo.library.contract.AuditApi.Deed;
import org.lekalo.library.contract.GatesApi;
import org.lekalo.library.contract.PeopleApi.Role;
import org.lekalo.library.contract.RefusalSentences;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.library.contract.Roles;
import org.lekalo.library.gate.Gate;
import org.lekalo.library.gate.Gate.Check;
import org.lekalo.library.gate.GateProblems;
import org.lekalo.library.gate.GateProblems.Problem;
import org.lekalo.library.message.Messages;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.Text;
import org.lekalo.server.access.RecordAccess;
import org.lekalo.server.audit.Audit;
import org.lekalo.server.audit.Audit.Told;
import org.lekalo.server.people.People;
import org.lekalo.server.security.Caller;
import org.lekalo.server.type.RecordTypesInUse;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;

@RestController
class GatesController implements GatesApi {

    private final Gates gates;
    private final RecordTypesInUse types;
    private final People people;
    private final RecordAccess access;
    private final Audit audit;

    GatesController(Gates gates, RecordTypesInUse types, People people, RecordAccess access, Audit audit) {
        this.access = access;
        this.gates = gates;
        this.types = types;
        this.people = people;
        this.audit = audit;
    }

    @Override
    public List<Gate> gates(String type) {
        var known = types.type(type);
        var shown = access.shown(known, Caller.current());
        return shown.equals(known)
                ? gates.of(type)
                : gates.of(type).stream().map(gate -> shown(gate, shown)).toList();
    }

    /** Without what names a field that is hidden from the caller. */
    private Gate shown(Gate gate, RecordType shown) {
        return new Gate(
                gate.pipeline(),
                gate.stage(),
                gate.required().stream()
                        .filter(needed -> shown.field(needed.field()).isPresent() && isShown(needed.when(), shown))
                        .toList(),
                gate.checks().stream()
                        .filter(check -> isShown(check.condition(), shown))
                        .toList(),
                gate.mayEnter(),
                gate.mayLeave(),
                gate.from());
    }

    private boolean isShown(String condition, RecordType shown) {
        return condition.isBlank()
                || UsedParts.of(condition, types.type(shown.key()), types.all()).stream()
                        .filter(part -> part.type().equals(shown.key()) && part.field() != null)
                        .allMatch(part ->
                                shown.field(String.valueOf(part.field())).isPresent());
    }

    @Override
    @Transactional
    public Gate put(String type, Gate gate) {
        var caller = Caller.current().require(Roles.ADMINISTRATOR);
        var roles = people.companyHeld().roles().stream().map(Role::key).collect(toSet());
        var there = types.held();
        var known = there.type(type).orElseThrow(() -> new NotFound("record-type", type));
        refuseUnknownStage(known, gate);
        var problems = GateProblems.of(gate, known, there, roles);
        if (!problems.isEmpty()) {
            throw FieldsRefused.of(
                    problems.stream().map(GatesController::sentence).toList());
        }
        gates.put(type, gate);
        audit.write(caller.id(), Deed.GATE_CHANGED, language -> told(gate, known, language));
        return gate;
    }

    private Told told(Gate gate, RecordType type, Locale language) {
        var pipeline = type.pipeline(gate.pipeline()).orElseThrow();
        var stage = pipeline.stage(gate.stage()).orElseThrow();
        Map<String, String> facts = new HashMap<>();
        put(
                facts,
                "required",
                gate.required().stream()
                        .flatMap(needed -> type.field(needed.field()).stream())
                        .map(field -> field.name().in(language)),
                language);
        put(facts, "checks", gate.checks().stream().map(Check::name), language);
        put(facts, "enter", roles(gate.mayEnter(), language), language);
        put(facts, "leave", roles(gate.mayLeave(), language), language);
        put(
                facts,
                "from",
                gate.from().stream()
                        .flatMap(key -> pipeline.stage(key).stream())
                        .map(from -> from.name().in(language)),
                language);
        if (gate.standsOpen()) {
            facts.put("removed", "true");
        }
        return new Told(
                String.join(
                        " · ",
                        type.name().in(language),
                        pipeline.name().in(language),
                        stage.name().in(language)),
                facts);
    }

    private Stream<String> roles(List<String> keys, Locale language) {
        return keys.stream()
                .flatMap(key -> people.company().role(key).stream())
                .map(role -> role.name().in(language));
    }

    private static void put(Map<String, String> facts, String what, Stream<String> names, Locale language) {
        var joined = names.collect(joining(", "));
        if (!joined.isEmpty()) {
            facts.put(what, Messages.in(language).text("audit.gate." + what, joined));
        }
    }

    private static void refuseUnknownStage(RecordType type, Gate gate) {
        var pipeline = type.pipeline(gate.pipeline()).orElseThrow(() -> new NotFound("pipeline", gate.pipeline()));
        if (pipeline.stage(gate.stage()).isEmpty()) {
            throw new NotFound("stage", gate.stage());
        }
    }

    private static FieldProblem sentence(Problem problem) {
        var language = LocaleContextHolder.getLocale();
        return new FieldProblem(
                problem.at(),
                RefusalSentences.of("refusal.gate." + problem.problem(), named(problem.facts(), language), language));
    }

    private static Map<String, Object> named(Map<String, Object> facts, Locale language) {
        var named = new HashMap<String, Object>();
        facts.forEach((name, fact) -> named.put(name, fact instanceof Text text ? text.in(language) : fact));
        return named;
    }
}
