package org.lekalo.server.people;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.lekalo.library.record.Visible;
import org.lekalo.server.StartRefused;
import org.lekalo.server.database.FirstMaking;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.DependsOn;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Makes the first administrator of a company that is not the demo: from the operator's settings, before the first call
 * is taken, and never with a password of the server's own invention.
 */
@Component
@DependsOn("flywayInitializer")
@ConditionalOnProperty(name = "lekalo.demo", havingValue = "false")
class FirstAdministrator {

    private static final int SHORTEST_PASSWORD = 10;
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    FirstAdministrator(
            DSLContext sql,
            PasswordEncoder passwords,
            FirstMaking first,
            @Value("${lekalo.first-administrator.login}") String login,
            @Value("${lekalo.first-administrator.password}") String password) {
        first.alone(() -> {
            if (!sql.fetchExists(DSL.table("person"))) {
                make(sql, login.strip().toLowerCase(Locale.ROOT), passwords.encode(checked(login, password)));
            }
        });
    }

    private static String checked(String login, String password) {
        if (Visible.isBlank(password)) {
            throw new StartRefused(
                    "The database has no people yet: set LEKALO_ADMIN_PASSWORD to the password that the first"
                            + " administrator (" + login + ") shall have, then start again.",
                    "В базе данных ещё никого нет: задайте в LEKALO_ADMIN_PASSWORD пароль первого администратора ("
                            + login + ") и запустите снова.");
        }
        if (Visible.count(password) < SHORTEST_PASSWORD) {
            throw new StartRefused(
                    "LEKALO_ADMIN_PASSWORD is too short: it needs at least " + SHORTEST_PASSWORD
                            + " characters, spaces not counted.",
                    "LEKALO_ADMIN_PASSWORD слишком короткий: нужно не меньше " + SHORTEST_PASSWORD
                            + " знаков, пробелы не в счёт.");
        }
        if (!LOGIN.matcher(login.strip().toLowerCase(Locale.ROOT)).matches()) {
            throw new StartRefused(
                    "LEKALO_ADMIN_LOGIN may only have latin letters, digits, dots, dashes and underscores; it is "
                            + login + ".",
                    "В LEKALO_ADMIN_LOGIN допустимы только латинские буквы, цифры, точки, дефисы и подчёркивания; там "
                            + login + ".");
        }
        return password;
    }

    private static void make(DSLContext sql, String login, String hash) {
        sql.execute("""
                with made as (
                    insert into person (login, name, position, password_hash) values (?, ?, '', ?) returning id)
                insert into person_role (person, role) select id, 'administrator' from made""", login, login, hash);
    }
}
