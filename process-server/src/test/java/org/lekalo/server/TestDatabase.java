package org.lekalo.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.block.Block;
import org.lekalo.library.block.Blocks;
import org.lekalo.library.palette.Palette;
import org.lekalo.server.example.SetDate;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** One PostgreSQL for all tests of a JVM, gone with it, a clock that tests set, and the example of a block besides the palette. */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

    private static @Nullable EmbeddedPostgres postgres;

    @Bean
    JdbcConnectionDetails databaseAddress() {
        return new Address("jdbc:postgresql://127.0.0.1:" + postgres().getPort() + "/postgres");
    }

    @Bean
    @Primary
    SettableClock settableClock() {
        return new SettableClock();
    }

    @Bean
    @Primary
    Blocks blocksAndTheExample() {
        return Blocks.of(
                Stream.concat(Palette.BLOCKS.stream(), Stream.of(new SetDate())).toArray(Block[]::new));
    }

    /** Started by the first who asks; ends with the JVM. */
    public static synchronized EmbeddedPostgres postgres() {
        if (postgres == null) {
            try {
                postgres = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "100")
                        .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                        .setServerConfig("pg_stat_statements.track_utility", "off")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return postgres;
    }

    private record Address(String getJdbcUrl) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return "postgres";
        }

        @Override
        public String getPassword() {
            return "";
        }
    }
}
