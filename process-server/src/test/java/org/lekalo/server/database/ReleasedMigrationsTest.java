package org.lekalo.server.database;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What was released has been carried out in somebody's database, so it is never changed, renamed or taken away again. A
 * release adds its migrations to the list.
 */
class ReleasedMigrationsTest {

    private static final String LIST = "released-migrations.txt";

    private record Released(String checksum, String name) {

        int version() {
            return Integer.parseInt(name.substring(1, name.indexOf("__")));
        }
    }

    static List<Released> released() throws IOException {
        try (var list = requireNonNull(ReleasedMigrationsTest.class.getResourceAsStream(LIST))) {
            return text(list)
                    .lines()
                    .map(line -> line.split(" ", 2))
                    .map(parts -> new Released(parts[0], parts[1]))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("released")
    void isAsItWasReleased(Released released) throws Exception {
        try (var migration = getClass().getResourceAsStream("/db/migration/" + released.name())) {
            assertThat(migration).as("a released migration is there").isNotNull();
            assertThat(checksum(text(migration))).isEqualTo(released.checksum());
        }
    }

    @Test
    void everyVersionIsReleasedOnce() throws Exception {
        assertThat(released())
                .extracting(Released::version)
                .doesNotHaveDuplicates()
                .isSorted();
    }

    private static String text(InputStream file) throws IOException {
        return new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
    }

    private static String checksum(String text) throws NoSuchAlgorithmException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
