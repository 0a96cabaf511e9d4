package org.lekalo.server.people;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.lekalo.server.database.FirstMaking;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The people of the demo company, a window manufacturer; made once, on a database without people. */
@Component
@ConditionalOnProperty("lekalo.demo")
@Order(10)
class DemoPeople implements ApplicationRunner {

    static final String PASSWORD = "lekalo-demo";

    private static final List<String> DEPARTMENTS =
            List.of("Управление", "Отдел продаж", "Отдел корпоративных продаж", "Производство");

    private static final List<List<String>> ROLES = List.of(
            List.of("finance", "Финансы", "Finance"),
            List.of("lawyer", "Юрист", "Lawyer"),
            List.of("production", "Производство", "Production"));

    /** In the order of their numbers. */
    private static final List<DemoPerson> PEOPLE = List.of(
            new DemoPerson("viktor", "Виктор Лебедев", "Директор", 1, true, List.of("process-owner")),
            new DemoPerson("anna", "Анна Соколова", "Бизнес-аналитик", 1, false, List.of("analyst")),
            new DemoPerson(
                    "olga", "Ольга Морозова", "Финансовый директор", 1, false, List.of("finance", "process-owner")),
            new DemoPerson("pavel", "Павел Зайцев", "Юрист", 1, false, List.of("lawyer")),
            new DemoPerson("irina", "Ирина Белова", "Администратор системы", 1, false, List.of("administrator")),
            new DemoPerson("boris", "Борис Кузнецов", "Начальник отдела продаж", 2, true, List.of("sales")),
            new DemoPerson("elena", "Елена Волкова", "Менеджер по продажам", 2, false, List.of("sales")),
            new DemoPerson("dmitry", "Дмитрий Орлов", "Менеджер по продажам", 2, false, List.of("sales")),
            new DemoPerson("marina", "Марина Новикова", "Начальник корпоративных продаж", 3, true, List.of("sales")),
            new DemoPerson(
                    "sergey", "Сергей Фёдоров", "Менеджер по работе с застройщиками", 3, false, List.of("sales")),
            new DemoPerson("nikolay", "Николай Егоров", "Начальник производства", 4, true, List.of("production")),
            new DemoPerson("tatyana", "Татьяна Крылова", "Инженер-замерщик", 4, false, List.of("production")));

    private final DSLContext sql;
    private final FirstMaking first;
    private final PasswordEncoder passwords;

    DemoPeople(DSLContext sql, PasswordEncoder passwords, FirstMaking first) {
        this.sql = sql;
        this.first = first;
        this.passwords = passwords;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        first.alone(this::make);
    }

    private void make() {
        if (sql.fetchExists(DSL.table("person"))) {
            return;
        }
        DEPARTMENTS.forEach(name -> sql.execute(
                "insert into department (name, parent) values (?, (select id from department where name = ?))",
                name,
                name.equals(DEPARTMENTS.get(0)) ? null : DEPARTMENTS.get(0)));
        ROLES.forEach(role -> sql.execute("insert into role (key, name_ru, name_en) values (?, ?, ?)", role.toArray()));
        var hash = passwords.encode(PASSWORD);
        PEOPLE.forEach(person -> insert(person, hash));
    }

    private void insert(DemoPerson person, String hash) {
        var department = DEPARTMENTS.get(person.department() - 1);
        sql.execute(
                "insert into person (login, name, position, department, password_hash, mail)"
                        + " values (?, ?, ?, (select id from department where name = ?), ?, ?)",
                person.login(),
                person.name(),
                person.position(),
                department,
                hash,
                person.login() + "@lekalo.example");
        person.roles()
                .forEach(role -> sql.execute(
                        "insert into person_role (person, role) select id, ? from person where login = ?",
                        role,
                        person.login()));
        if (person.head()) {
            sql.execute(
                    "update department set head = (select id from person where login = ?) where name = ?",
                    person.login(),
                    department);
        }
    }

    private record DemoPerson(
            String login, String name, String position, int department, boolean head, List<String> roles) {}
}
