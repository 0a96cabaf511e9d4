package org.lekalo.server.database;

import org.lekalo.server.StartRefused;
import org.lekalo.server.database.builtin.BuiltInPostgres;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one database: everything, the engine included, works through the data source that Boot makes of this address. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class Database {

    @Bean
    @ConditionalOnMissingBean
    JdbcConnectionDetails databaseAddress(DatabaseSettings settings) {
        return settings.embedded() ? BuiltInPostgres.in(settings.folder()) : own(settings);
    }

    private static JdbcConnectionDetails own(DatabaseSettings settings) {
        if (!settings.url().startsWith("jdbc:postgresql:")) {
            throw new StartRefused(
                    "LEKALO_DB_URL must be the address of a PostgreSQL database, such as"
                            + " jdbc:postgresql://localhost:5432/lekalo; it is " + settings.url() + ".",
                    "В LEKALO_DB_URL нужен адрес базы данных PostgreSQL, например"
                            + " jdbc:postgresql://localhost:5432/lekalo; там " + settings.url() + ".");
        }
        return new Address(settings.url(), settings.user(), settings.password());
    }

    private record Address(String getJdbcUrl, String getUsername, String getPassword)
            implements JdbcConnectionDetails {}
}
