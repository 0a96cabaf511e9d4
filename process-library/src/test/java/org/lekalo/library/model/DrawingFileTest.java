package org.lekalo.library.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lekalo.library.drawing.Drawings;
import org.lekalo.library.model.ModelUnreadable.Reason;

class DrawingFileTest {

    private static final String RUSSIAN = "Согласовать скидку «Ромашки» — №5, МегаФон";

    @ParameterizedTest(name = "declares {0}, is {1}")
    @CsvSource({
        "UTF-8, UTF-8",
        "UTF-8, windows-1251",
        "windows-1251, windows-1251",
        "windows-1251, UTF-8",
        "ISO-8859-1, windows-1251",
        "windows-1252, windows-1251",
        "KOI8-R, windows-1251",
        "IBM866, windows-1251",
        "UTF-16, windows-1251",
        "UTF-16, UTF-8",
        "utf-8, UTF-16LE",
        "UTF-16, UTF-16BE",
        "UTF-8, UTF-16",
        "UTF-8, UTF-32LE",
        "nonsense, UTF-8",
        "'', UTF-8",
        "'', windows-1251"
    })
    void readsRussianNamesWhateverTheFileSaysOfItself(String declared, String written) {
        var file = drawing(declared, RUSSIAN).getBytes(Charset.forName(written));

        var model = ProcessModel.read(file);

        assertThat(model.name()).isEqualTo(RUSSIAN);
        assertThat(ProcessModel.read(model.xml()).name()).isEqualTo(RUSSIAN);
        assertThat(model.xml()).doesNotContain("encoding=\"windows", "encoding=\"UTF-16", "encoding=\"KOI8");
    }

    @ParameterizedTest(name = "declares {0}, is {1}")
    @CsvSource({"KOI8-R, KOI8-R", "IBM866, IBM866"})
    void readsOtherRussianEncodingsThatAreDeclared(String declared, String written) {
        var name = "Согласовать скидку Ромашки";

        assertThat(ProcessModel.read(drawing(declared, name).getBytes(Charset.forName(written)))
                        .name())
                .isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "ISO-8859-1, Présenter l’été à Noël",
        "windows-1252, Größe übermäßig ändern",
        "ISO-8859-2, Žluťoučký kůň"
    })
    void readsWesternNames(String encoding, String name) {
        var written = name.replace('’', ' ');

        assertThat(ProcessModel.read(drawing(encoding, written).getBytes(Charset.forName(encoding)))
                        .name())
                .isEqualTo(written);
    }

    @Test
    void leavesOutTheByteOrderMark() {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        out.writeBytes(drawing("windows-1251", RUSSIAN).getBytes(StandardCharsets.UTF_8));

        var model = ProcessModel.read(out.toByteArray());

        assertThat(model.name()).isEqualTo(RUSSIAN);
        assertThat(model.xml()).startsWith("<?xml");
    }

    @ParameterizedTest(name = "declares {0}, is {1}")
    @CsvSource({"UTF-8, KOI8-R", "UTF-8, IBM866", "windows-1251, KOI8-R", "windows-1251, IBM866", "UTF-8, windows-1252"
    })
    void refusesAFileWhoseLettersCannotBeTold(String declared, String written) {
        var name = written.equals("windows-1252") ? "Présenter à Noël" : "Согласовать скидку Ромашки";
        var file = drawing(declared, name).getBytes(Charset.forName(written));

        assertThatThrownBy(() -> ProcessModel.read(file)).isInstanceOfSatisfying(ModelUnreadable.class, unreadable -> {
            assertThat(unreadable.reason()).isEqualTo(Reason.ENCODING_LIES);
            assertThat(unreadable.args()).containsExactly(declared);
        });
    }

    @Test
    void refusesAnEncodingThatNobodyKnowsWhereItMatters() {
        var file = drawing("nonsense", "Žluťoučký").getBytes(Charset.forName("ISO-8859-2"));

        assertThatThrownBy(() -> ProcessModel.read(file))
                .isInstanceOfSatisfying(
                        ModelUnreadable.class,
                        unreadable -> assertThat(unreadable.reason()).isEqualTo(Reason.ENCODING_UNKNOWN));
    }

    private static String drawing(String encoding, String name) {
        var declaration =
                encoding.isEmpty() ? "<?xml version=\"1.0\"?>" : "<?xml version='1.0' encoding=\"" + encoding + "\" ?>";
        return Drawings.process("<bpmn:startEvent id=\"Start\" />")
                .replaceFirst("<\\?xml[^>]*>", declaration)
                .replaceFirst("<bpmn:process ", "<bpmn:process name=\"" + name + "\" ");
    }
}
