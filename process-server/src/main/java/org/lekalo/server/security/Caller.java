package org.lekalo.server.security;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.contract.Refusals.NotAllowed;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The person on whose behalf the thread works, with the roles as they are now. Every method of a controller begins with
 * it: {@code Caller.current().require(ANALYST, ADMINISTRATOR)}. A job of the engine has no caller.
 */
public record Caller(Person person) {

    /** The signed-in person; behind every address but signing in there is one. */
    public static Caller current() {
        return ifAny().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("nobody is signed in"));
    }

    /** Empty in jobs and at start-up. */
    public static Optional<Caller> ifAny() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Caller caller
                ? Optional.of(caller)
                : Optional.empty();
    }

    public PersonId id() {
        return person.id();
    }

    public Set<String> roles() {
        return person.roles();
    }

    public @Nullable Long departmentId() {
        return person.departmentId();
    }

    public boolean is(String... anyOfRoles) {
        return Arrays.stream(anyOfRoles).anyMatch(person.roles()::contains);
    }

    /** Refuses the call where the person has none of the roles. */
    public Caller require(String... anyOfRoles) {
        if (!is(anyOfRoles)) {
            throw new NotAllowed();
        }
        return this;
    }
}
