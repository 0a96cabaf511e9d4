package org.lekalo.designer.story;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Gives a story its people, and takes a picture of what each saw where it ends badly. */
final class Stories implements BeforeEachCallback, AfterEachCallback {

    private final List<Person> people = new ArrayList<>();
    private @Nullable RunningLekalo lekalo;

    @Override
    public void beforeEach(ExtensionContext context) {
        lekalo = context.getRoot()
                .getStore(Namespace.create(Stories.class))
                .getOrComputeIfAbsent("lekalo", key -> new RunningLekalo(), RunningLekalo.class);
    }

    RunningLekalo lekalo() {
        var running = lekalo;
        if (running == null) {
            throw new IllegalStateException("The story has not begun");
        }
        return running;
    }

    /** Somebody who is not signed in. */
    Person stranger(Look look) {
        var person = new Person(lekalo().browser(), lekalo().url(), look);
        people.add(person);
        return person;
    }

    Person person(String login) {
        return person(login, Look.RUSSIAN);
    }

    Person person(String login, Look look) {
        return stranger(look).signIn(login);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            for (int i = 0; i < people.size(); i++) {
                people.get(i)
                        .picture("failed/" + context.getRequiredTestMethod().getName() + "-" + i);
            }
        }
        people.forEach(Person::close);
        people.clear();
    }
}
