package org.lekalo.server.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lekalo.library.message.Messages;

/** That {@code docs/adding-a-block.md} shows what is compiled and run here. */
class AddingABlockTest {

    private static final Path DOCUMENT = Path.of("../docs/adding-a-block.md");
    private static final Path JAVA = Path.of("src/test/java/org/lekalo/server/example");
    private static final Path RESOURCES = Path.of("src/test/resources/org/lekalo/server/example");
    private static final Pattern SHOWN = Pattern.compile("```(?:java|properties)\n(.*?)```", Pattern.DOTALL);
    private static final Pattern IMPORTS = Pattern.compile("\\A.*\nimport [^\n]*\n+", Pattern.DOTALL);

    @Test
    void theDocumentShowsTheExampleAsItIs() throws IOException {
        var example = Stream.of(
                        JAVA.resolve("SetDate.java"),
                        RESOURCES.resolve("messages_ru.properties"),
                        RESOURCES.resolve("messages_en.properties"),
                        JAVA.resolve("SetDateBlock.java"),
                        JAVA.resolve("SetDateTest.java"),
                        JAVA.resolve("SetDateProcessTest.java"))
                .map(AddingABlockTest::belowTheImports);

        var shown = SHOWN.matcher(Files.readString(DOCUMENT)).results().map(part -> part.group(1));

        assertThat(shown).containsExactlyElementsOf(example.toList());
    }

    private static String belowTheImports(Path file) {
        try {
            return IMPORTS.matcher(Files.readString(file)).replaceFirst("");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void theExamplesSentencesAreThose(String language) {
        var messages = Messages.of("org.lekalo.server.example.messages", Locale.forLanguageTag(language));

        assertThat(List.of(
                        "block.set-date.name",
                        "block.set-date.help",
                        "block.set-date.field.missing",
                        "block.set-date.field.label",
                        "setting.days.label"))
                .allMatch(messages::has);
    }
}
