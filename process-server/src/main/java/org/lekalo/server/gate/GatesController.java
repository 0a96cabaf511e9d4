package org.lekalo.server.gate;

import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lekalo.library.contract.GatesApi;
import org.lekalo.library.contract.PeopleApi.Role;
import org.lekalo.library.contract.RefusalSentences;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.library.contract.Roles;
import org.lekalo.library.gate.Gate;
import org.lekalo.library.gate.GateProblems;
import org.lekalo.library.gate.GateProblems.Problem;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.Text;
import org.lekalo.server.crm.RecordTypesInUse;
import org.lekalo.server.people.People;
import org.lekalo.server.security.Caller;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.RestController;

@RestController
class GatesController implements GatesApi {

    private final Gates gates;
    private final RecordTypesInUse types;
    private final People people;

    GatesController(Gates gates, RecordTypesInUse types, People people) {
        this.gates = gates;
        this.types = types;
        this.people = people;
    }

    @Override
    public List<Gate> gates(String type) {
        return gates.of(types.type(type).key());
    }

    @Override
    public Gate put(String type, Gate gate) {
        Caller.current().require(Roles.ADMINISTRATOR);
        var known = types.type(type);
        refuseUnknownStage(known, gate);
        var roles = people.company().roles().stream().map(Role::key).collect(toSet());
        var problems = GateProblems.of(gate, known, types.all(), roles);
        if (!problems.isEmpty()) {
            throw FieldsRefused.of(
                    problems.stream().map(GatesController::sentence).toList());
        }
        gates.put(type, gate);
        return gate;
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
