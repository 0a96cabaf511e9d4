package org.lekalo.server.admin;

import static java.util.stream.Collectors.toMap;
import static org.lekalo.library.contract.Roles.ADMINISTRATOR;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lekalo.library.contract.AccessApi;
import org.lekalo.library.contract.AuditApi.Deed;
import org.lekalo.library.contract.PeopleApi.Role;
import org.lekalo.library.contract.RefusalSentences;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.library.contract.Refusals.Unreadable;
import org.lekalo.library.record.RecordType;
import org.lekalo.server.access.AccessSettings;
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
class AccessController implements AccessApi {

    private final AccessSettings settings;
    private final RecordAccess access;
    private final RecordTypesInUse types;
    private final People people;
    private final Audit audit;

    AccessController(AccessSettings settings, RecordAccess access, RecordTypesInUse types, People people, Audit audit) {
        this.settings = settings;
        this.access = access;
        this.types = types;
        this.people = people;
        this.audit = audit;
    }

    @Override
    public Map<String, Map<Action, Level>> mine() {
        var caller = Caller.current();
        return types.all().all().stream().collect(toMap(RecordType::key, type -> access.levels(caller, type.key())));
    }

    @Override
    public List<RoleLevels> levels(String type) {
        Caller.current().require(ADMINISTRATOR);
        return settings.levels(known(type), people.company());
    }

    @Override
    @Transactional
    public void setLevels(String type, String role, Map<Action, Level> levels) {
        var caller = Caller.current().require(ADMINISTRATOR);
        requireValues(levels);
        var of = knownRole(role);
        settings.setLevels(known(type), of.key(), levels);
        audit.write(
                caller.id(), Deed.LEVELS_CHANGED, language -> new Told(subject(type, of, language), written(levels)));
    }

    @Override
    public List<RoleFields> fields(String type) {
        Caller.current().require(ADMINISTRATOR);
        return settings.fields(types.type(type).key(), people.company());
    }

    private static Map<String, String> written(Map<? extends Object, ? extends Object> facts) {
        return facts.entrySet().stream()
                .collect(toMap(fact -> String.valueOf(fact.getKey()), fact -> String.valueOf(fact.getValue())));
    }

    @Override
    @Transactional
    public void setFields(String type, String role, Map<String, FieldRule> rules) {
        var caller = Caller.current().require(ADMINISTRATOR);
        requireValues(rules);
        var problems = new ArrayList<FieldProblem>();
        var known = types.type(type);
        rules.forEach((field, rule) -> {
            if (known.field(field).isEmpty()) {
                problems.add(new FieldProblem(field, sentence("refusal.field.unknown", Map.of("field", field))));
            } else if (rule == FieldRule.HIDDEN && RecordAccess.isAlwaysShown(field)) {
                problems.add(new FieldProblem(field, sentence("refusal.field.always-shown", Map.of())));
            }
        });
        if (!problems.isEmpty()) {
            throw FieldsRefused.of(problems);
        }
        var of = knownRole(role);
        settings.setFields(type, of.key(), rules);
        audit.write(caller.id(), Deed.FIELD_RULES_CHANGED, language -> {
            Map<String, FieldRule> byName = new HashMap<>();
            rules.forEach((field, rule) ->
                    byName.put(known.field(field).orElseThrow().name().in(language), rule));
            return new Told(subject(type, of, language), written(byName));
        });
    }

    private static void requireValues(Map<?, ?> set) {
        set.forEach((what, value) -> {
            if (value == null) {
                throw new Unreadable(Map.of("reason", "missing", "at", String.valueOf(what)));
            }
        });
    }

    private String known(String type) {
        return type.equals(EVERY_TYPE) ? type : types.type(type).key();
    }

    private Role knownRole(String role) {
        return people.companyNow().role(role).orElseThrow(() -> new NotFound("role", role));
    }

    private String subject(String type, Role role, Locale language) {
        return type.equals(EVERY_TYPE)
                ? role.name().in(language)
                : types.type(type).name().in(language) + " · " + role.name().in(language);
    }

    private static String sentence(String key, Map<String, Object> facts) {
        return RefusalSentences.of(key, facts, language());
    }

    private static Locale language() {
        return LocaleContextHolder.getLocale();
    }
}
