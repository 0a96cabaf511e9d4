package org.lekalo.designer.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.contract.PersonId;

class ApartTest {

    @Test
    void callsPeopleByTheirNamesWhereThatIsEnough() {
        assertThat(called(person(1, "Елена Волкова", "Менеджер"), person(2, "Борис Кузнецов", "Менеджер")))
                .containsExactly("Елена Волкова", "Борис Кузнецов");
    }

    @Test
    void callsNamesakesByTheirPositionsToo() {
        assertThat(called(person(1, "Иван Петров", "Менеджер"), person(2, "Иван Петров", "Замерщик")))
                .containsExactly("Иван Петров · Менеджер", "Иван Петров · Замерщик");
    }

    @Test
    void callsNamesakesOfOnePositionByTheirLoginsToo() {
        assertThat(called(
                        person(1, "Иван Петров", "Менеджер"),
                        person(2, "Иван Петров", "Менеджер"),
                        person(3, "Иван Петров", "")))
                .containsExactly("Иван Петров · Менеджер · login1", "Иван Петров · Менеджер · login2", "Иван Петров");
    }

    private static List<String> called(Person... people) {
        var called = Apart.people(List.of(people));
        return Stream.of(people).map(called).toList();
    }

    private static Person person(long id, String name, String position) {
        return new Person(new PersonId(id), "login" + id, name, position, null, Set.of(), true);
    }
}
