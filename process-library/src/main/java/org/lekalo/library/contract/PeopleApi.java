package org.lekalo.library.contract;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.record.Text;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** The company's people, departments and roles. Any signed-in person may read them. */
@HttpExchange("/api")
public interface PeopleApi {

    /** All people, those who left included, by name. */
    @GetExchange("/people")
    List<Person> people();

    /** All departments, by name. */
    @GetExchange("/departments")
    List<Department> departments();

    /** The built-in roles and the company's own. */
    @GetExchange("/roles")
    List<Role> roles();

    /**
     * Who is meant today, by name, by what a setting of a drawing says in the words of
     * {@link org.lekalo.library.setting.Who}: for somebody who left his head, for a role all who have it, for the head of a
     * record's owner all who are head of somebody. Nobody where those of the last resort would be asked, where it depends on
     * the record alone, and where it cannot be read. Who is absent, and who stands in then, is not told.
     */
    @GetExchange("/people/meant")
    List<Person> meant(@RequestParam String who);

    /** {@code active} false: the person left and can neither sign in nor be given a task. */
    record Person(
            PersonId id,
            String login,
            String name,
            String position,
            @Nullable Long departmentId,
            Set<String> roles,
            boolean active) {}

    record Department(
            long id,
            String name,
            @Nullable Long parentId,
            @Nullable PersonId headId) {}

    record Role(String key, Text name) {}
}
