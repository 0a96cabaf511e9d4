package org.lekalo.designer.company;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lekalo.library.contract.OwnPasswordApi;
import org.lekalo.library.contract.PeopleApi;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.contract.Roles;
import org.lekalo.library.contract.SessionApi;
import org.lekalo.library.contract.SessionApi.SignInRefused;
import org.lekalo.library.contract.SessionApi.TooManyAttempts;
import org.lekalo.library.record.Text;

/** Four people; everybody's password is "right". */
public final class People implements PeopleApi, SessionApi, OwnPasswordApi {

    public static final Person ELENA = person(1, "elena", "Елена Волкова", "Менеджер по продажам", Roles.SALES);
    public static final Person BORIS = person(2, "boris", "Борис Кузнецов", "Начальник отдела продаж", Roles.SALES);
    public static final Person ANNA = person(3, "anna", "Анна Соколова", "Бизнес-аналитик", Roles.ANALYST);
    public static final Person VIKTOR = person(4, "viktor", "Виктор Лебедев", "Директор", Roles.PROCESS_OWNER);

    private static Person person(long id, String login, String name, String position, String role) {
        return new Person(new PersonId(id), login, name, position, 1L, Set.of(role), true);
    }

    static String name(long id) {
        return List.of(ELENA, BORIS, ANNA, VIKTOR).stream()
                .filter(person -> person.id().value() == id)
                .map(Person::name)
                .findFirst()
                .orElse("");
    }

    public static SignedIn signedIn(Person person) {
        return new SignedIn("token-" + person.login(), Instant.now().plusSeconds(3600), new Me(person, person.roles()));
    }

    @Override
    public List<Person> people() {
        return List.of(ANNA, BORIS, VIKTOR, ELENA);
    }

    @Override
    public List<Department> departments() {
        return List.of(new Department(1, "Отдел продаж", null, BORIS.id()));
    }

    @Override
    public List<Role> roles() {
        return List.of(
                new Role(Roles.SALES, new Text("Продажи", "Sales")),
                new Role(Roles.ANALYST, new Text("Аналитик", "Analyst")));
    }

    /** Boris heads everybody but himself. */
    @Override
    public List<Person> meant(String who) {
        return switch (who) {
            case "owners-head", "department-head:1" -> List.of(BORIS);
            case "role:sales" -> List.of(BORIS, ELENA);
            case "person:98" -> List.of(VIKTOR);
            default -> List.of();
        };
    }

    @Override
    public SignedIn signIn(Credentials credentials) {
        if (credentials.login().equals("hasty")) {
            throw new TooManyAttempts(Map.of("seconds", 30));
        }
        return people().stream()
                .filter(person -> person.login().equals(credentials.login())
                        && credentials.password().equals("right"))
                .findFirst()
                .map(People::signedIn)
                .orElseThrow(SignInRefused::new);
    }

    @Override
    public SignedIn renew() {
        return signedIn(ELENA);
    }

    @Override
    public SignedIn change(PasswordChange change) {
        if (!change.present().equals("right")) {
            throw FieldsRefused.of(List.of(new FieldProblem("present", "Это не ваш текущий пароль.")));
        }
        return new SignedIn(
                "token-after-change",
                Instant.now().plusSeconds(3600),
                signedIn(ELENA).me());
    }

    @Override
    public Me me() {
        return signedIn(ELENA).me();
    }
}
