package org.lekalo.server.people;

import java.util.List;
import org.lekalo.library.contract.PeopleApi;
import org.lekalo.library.setting.Who;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PeopleController implements PeopleApi {

    private final People people;
    private final Recipients recipients;

    PeopleController(People people, Recipients recipients) {
        this.people = people;
        this.recipients = recipients;
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

    @Override
    public List<Person> meant(String who) {
        return new Who().read(who).stream().flatMap(recipients::today).toList();
    }
}
