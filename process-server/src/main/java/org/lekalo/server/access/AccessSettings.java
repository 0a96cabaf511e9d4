package org.lekalo.server.access;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.lekalo.library.contract.AccessApi.Action;
import org.lekalo.library.contract.AccessApi.FieldRule;
import org.lekalo.library.contract.AccessApi.Level;
import org.lekalo.library.contract.AccessApi.RoleFields;
import org.lekalo.library.contract.AccessApi.RoleLevels;
import org.lekalo.library.contract.ChangesApi.Kind;
import org.lekalo.library.contract.PeopleApi.Role;
import org.lekalo.server.changes.Audience;
import org.lekalo.server.changes.Changes;
import org.lekalo.server.people.Company;
import org.lekalo.server.type.FieldRemoved;
import org.lekalo.server.type.TypeRemoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The levels and field rules as an administrator sets them. */
@Component
public class AccessSettings {

    private final DSLContext sql;
    private final Access access;
    private final Changes changes;

    AccessSettings(DSLContext sql, Access access, Changes changes) {
        this.sql = sql;
        this.access = access;
        this.changes = changes;
    }

    public List<RoleLevels> levels(String type, Company company) {
        var rules = access.rules();
        return company.roles().stream()
                .map(Role::key)
                .map(role -> new RoleLevels(
                        role,
                        Arrays.stream(Action.values())
                                .collect(toMap(Function.identity(), action -> rules.level(role, type, action))),
                        Arrays.stream(Action.values())
                                .filter(action -> rules.own(role, type, action).isPresent())
                                .toList()))
                .toList();
    }

    @Transactional
    public void setLevels(String type, String role, Map<Action, Level> levels) {
        changed();
        sql.execute("delete from access_level where role = ? and type = ?", role, type);
        levels.forEach((action, level) -> sql.execute(
                "insert into access_level (role, type, action, level) values (?, ?, ?, ?)",
                role,
                type,
                action.name(),
                level.name()));
    }

    public List<RoleFields> fields(String type, Company company) {
        var rules = access.rules();
        return company.roles().stream()
                .map(role -> new RoleFields(role.key(), rules.fields(role.key(), type)))
                .toList();
    }

    @Transactional
    public void setFields(String type, String role, Map<String, FieldRule> fields) {
        changed();
        sql.execute("delete from field_access where role = ? and type = ?", role, type);
        fields.forEach((field, rule) -> sql.execute(
                "insert into field_access (role, type, field, rule) values (?, ?, ?, ?)",
                role,
                type,
                field,
                rule.name()));
    }

    /** Whoever looks at records may see others now. */
    private void changed() {
        access.changedHere();
        changes.announce(Kind.RECORD, null, Audience.EVERYBODY);
    }

    @EventListener
    void removed(TypeRemoved removed) {
        sql.execute("delete from access_level where type = ?", removed.type());
        sql.execute("delete from field_access where type = ?", removed.type());
    }

    @EventListener
    void removed(FieldRemoved removed) {
        sql.execute("delete from field_access where type = ? and field = ?", removed.type(), removed.field());
    }
}
