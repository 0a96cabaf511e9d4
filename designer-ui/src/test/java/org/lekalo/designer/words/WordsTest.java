package org.lekalo.designer.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Pattern KEY =
            Pattern.compile("(?:getTranslation|translate|words)\\(\\s*\"([a-z][a-z0-9.-]*[a-z0-9])\"");
    private static final Pattern PLACE = Pattern.compile("\\{\\d");

    private final Words words = new Words();

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(new TreeSet<>(words.messages(Words.ENGLISH).keySet()))
                .isEqualTo(new TreeSet<>(words.messages(Words.RUSSIAN).keySet()));
    }

    @Test
    void bothLanguagesUseTheSameArguments() {
        assertThat(words.messages(Words.RUSSIAN))
                .allSatisfy((key, russian) -> assertThat(places(russian))
                        .as(key)
                        .isEqualTo(places(words.messages(Words.ENGLISH).getOrDefault(key, ""))));
    }

    @Test
    void everyMessageIsWrittenOnce() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/messages"))) {
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(
                            file -> assertThat(keys(file)).as(file.toString()).doesNotHaveDuplicates());
        }
    }

    private static List<String> keys(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.contains("="))
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();
    }

    @Test
    void everyKeyInTheCodeHasItsMessage() throws IOException {
        assertThat(words.messages(Words.RUSSIAN).keySet()).containsAll(keysInTheCode());
    }

    @Test
    void wordsAgreeWithNumbers() {
        var message = "{0} {0#день|дня|дней}";

        assertThat(Message.write(message, Words.RUSSIAN, 1L)).isEqualTo("1 день");
        assertThat(Message.write(message, Words.RUSSIAN, 22L)).isEqualTo("22 дня");
        assertThat(Message.write(message, Words.RUSSIAN, 11L)).isEqualTo("11 дней");
        assertThat(Message.write(message, Words.RUSSIAN, 112L)).isEqualTo("112 дней");
        assertThat(Message.write("{0} {0#day|days}", Words.ENGLISH, 1L)).isEqualTo("1 day");
        assertThat(Message.write("{0} {0#day|days}", Words.ENGLISH, 21L)).isEqualTo("21 days");
    }

    @Test
    void markupAndDollarsInArgumentsStayText() {
        assertThat(Message.write("Can't open {0}", Words.ENGLISH, "<b>$1 {0}</b>"))
                .isEqualTo("Can't open <b>$1 {0}</b>");
    }

    @Test
    void aPlaceForWhichNothingIsGivenStays() {
        assertThat(Message.write("{0}, {1} {1#day|days}", Words.ENGLISH, "left"))
                .isEqualTo("left, {1} {1#day|days}");
    }

    private static Set<String> places(String message) {
        return PLACE.matcher(message).results().map(place -> place.group()).collect(Collectors.toSet());
    }

    private static Set<String> keysInTheCode() throws IOException {
        var keys = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                KEY.matcher(Files.readString(file)).results().forEach(found -> keys.add(found.group(1)));
            }
        }
        return keys;
    }
}
