package org.lekalo.library.contract;

import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * Who may see and do what with the records. A level belongs to a role, a type and an action; a person's is the highest of
 * his roles'. What was set for {@link #EVERY_TYPE} counts for each type that has nothing of its own, and a role for which
 * nothing was set at all sees its department and does nothing more.
 */
@HttpExchange("/api/access")
public interface AccessApi {

    /** Stands in the place of a type's key where a level is meant for all types. */
    String EVERY_TYPE = "_all";

    /** What the caller may do, by the key of each type; deputies have their principals' levels as well. */
    @GetExchange("/mine")
    Map<String, Map<Action, Level>> mine();

    /** The levels of every role for a type, or for {@link #EVERY_TYPE}; administrators only. */
    @GetExchange("/levels/{type}")
    List<RoleLevels> levels(@PathVariable String type);

    /** Sets levels of a role; those that are left out fall back to what counts for all types. Administrators only. */
    @PutExchange("/levels/{type}/{role}")
    void setLevels(@PathVariable String type, @PathVariable String role, @RequestBody Map<Action, Level> levels);

    /** The rules for the fields of a type; a field without a rule is seen and written by all. Administrators only. */
    @GetExchange("/fields/{type}")
    List<RoleFields> fields(@PathVariable String type);

    /**
     * Sets a role's rules for the fields of a type, all of them at once. Title, owner, pipeline and stage cannot be
     * hidden: {@link Refusals.FieldsRefused} (422). Administrators only.
     */
    @PutExchange("/fields/{type}/{role}")
    void setFields(@PathVariable String type, @PathVariable String role, @RequestBody Map<String, FieldRule> rules);

    enum Action {
        SEE,
        /** The level says for whom: whose records one may make. */
        CREATE,
        CHANGE,
        DELETE
    }

    /** Whose records; each holds those before it. Heads have the departments below theirs at DEPARTMENT already. */
    enum Level {
        NONE,
        /** What one owns or helps with; to see it is enough to observe it. */
        OWN,
        DEPARTMENT,
        DEPARTMENT_AND_BELOW,
        ALL
    }

    /** The most permissive rule of one's roles counts; a role without a rule permits everything. */
    enum FieldRule {
        READ_ONLY,
        HIDDEN
    }

    /** A person's part in a record that is not his. */
    enum Part {
        /** Sees and changes it. */
        HELPER,
        /** Sees it. */
        OBSERVER
    }

    /**
     * @param levels what counts
     * @param own what of it was set for this very type
     */
    record RoleLevels(String role, Map<Action, Level> levels, List<Action> own) {}

    record RoleFields(String role, Map<String, FieldRule> rules) {}
}
