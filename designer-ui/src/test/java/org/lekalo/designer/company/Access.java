package org.lekalo.designer.company;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lekalo.library.contract.AccessApi;
import org.lekalo.library.contract.Roles;

/** What was set of sales, above a department that everybody sees. */
public final class Access implements AccessApi {

    public final Map<String, Map<Action, Level>> levels = new HashMap<>();
    public final Map<String, Map<String, FieldRule>> fields = new HashMap<>();

    @Override
    public Map<String, Map<Action, Level>> mine() {
        return Map.of("deal", Map.of(Action.SEE, Level.DEPARTMENT));
    }

    @Override
    public List<RoleLevels> levels(String type) {
        var own = levels.getOrDefault(type, Map.of());
        var counts = new HashMap<>(Map.of(
                Action.SEE, Level.DEPARTMENT,
                Action.CREATE, Level.NONE,
                Action.CHANGE, Level.NONE,
                Action.DELETE, Level.NONE));
        counts.putAll(own);
        return List.of(new RoleLevels(Roles.SALES, counts, List.copyOf(own.keySet())));
    }

    @Override
    public void setLevels(String type, String role, Map<Action, Level> set) {
        levels.put(type, set);
    }

    @Override
    public List<RoleFields> fields(String type) {
        return List.of(new RoleFields(Roles.SALES, fields.getOrDefault(type, Map.of())));
    }

    @Override
    public void setFields(String type, String role, Map<String, FieldRule> rules) {
        fields.put(type, rules);
    }
}
