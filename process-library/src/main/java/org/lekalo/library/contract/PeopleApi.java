package org.lekalo.library.contract;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.record.Text;
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
