package org.lekalo.designer.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;

/** Pictures of every page as one person sees it. */
final class Gallery {

    /** @param fact what is to be seen before the picture is taken */
    record Sight(String name, String path, String fact) {}

    private final Person person;

    Gallery(Person person) {
        this.person = person;
    }

    void show(List<Sight> sights) {
        for (Sight sight : sights) {
            person.open(sight.path());
            assertThat(person.page().locator(sight.fact()).first()).isVisible();
            person.picture(sight.name());
        }
    }
}
