package org.lekalo.server.people;

import java.util.List;
import org.lekalo.library.contract.PeopleApi;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PeopleController implements PeopleApi {

    private final People people;

    PeopleController(People people) {
        this.people = people;
    }

    @Override
    public List<Person> people() {
        return people.company().people();
    }

    @Override
    public List<Department> departments() {
        return people.company().departments();
    }

    @Override
    public List<Role> roles() {
        return people.company().roles();
    }
}
