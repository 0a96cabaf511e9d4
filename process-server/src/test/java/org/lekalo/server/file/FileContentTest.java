package org.lekalo.server.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileContentTest {

    private static final String ZIP = "PK\u0003\u0004\u0014\u0000";

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits.replace(" ", "").toLowerCase(Locale.ROOT));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }

    @ParameterizedTest
    @CsvSource({
        "25 50 44 46 2d 31, application/pdf",
        "89 50 4e 47 0d 0a, image/png",
        "ff d8 ff e0, image/jpeg",
        "47 49 46 38 39 61, image/gif",
        "49 49 2a 00, image/tiff",
        "4d 4d 00 2a, image/tiff",
        "d0 cf 11 e0 a1 b1, application/x-ole-storage",
        "37 7a bc af 27 1c, application/x-7z-compressed",
        "1f 8b 08, application/gzip",
        "52 49 46 46 00 00 00 00 57 45 42 50, image/webp",
        "52 49 46 46 00 00 00 00 57 41 56 45, audio/wav",
        "52 49 46 46 00 00 00 00 41 56 49 20, application/octet-stream",
        "00 00 00 18 66 74 79 70 6d 70 34 32, video/mp4",
    })
    void isKnownByHowItBegins(String head, String type) {
        assertThat(FileContent.type(hex(head))).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"25 50 44 46", "52 49 46 46 00 00", "66 74 79 70", "89", "00"})
    void theBeginningOfABeginningIsNone(String head) {
        assertThat(FileContent.type(hex(head))).isIn("application/octet-stream", "text/plain");
        assertThat(FileContent.isProgram(hex(head))).isFalse();
    }

    @Test
    void anEmptyFileIsNothing() {
        assertThat(FileContent.type(new byte[0])).isEqualTo("application/octet-stream");
        assertThat(FileContent.isPlain(new byte[0])).isFalse();
        assertThat(FileContent.isProgram(new byte[0])).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "word/document.xml, application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xl/workbook.xml, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "ppt/presentation.xml, application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "mimetypeapplication/vnd.oasis.opendocument.text, application/vnd.oasis.opendocument",
        "photos/sea.jpg, application/zip",
    })
    void anArchiveIsWhatItsPartsSay(String part, String type) {
        assertThat(FileContent.type(bytes(ZIP + part))).isEqualTo(type);
        assertThat(FileContent.isProgram(bytes(ZIP + part))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4d 5a 90 00",
                "7f 45 4c 46 02",
                "fe ed fa cf",
                "cf fa ed fe",
                "ca fe ba be",
                "64 65 78 0a",
                "23 21 2f 62",
                "4c 00 00 00 01 14 02 00"
            })
    void aProgramIsOneWhateverItIsCalled(String head) {
        assertThat(FileContent.isProgram(hex(head))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"META-INF/MANIFEST.MF", "AndroidManifest.xml"})
    void anArchiveThatMachinesRunIsAProgram(String part) {
        assertThat(FileContent.isProgram(bytes(ZIP + part))).isTrue();
        assertThat(FileContent.isProgram(bytes("about " + part)))
                .as("no archive")
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>",
                "<!DOCTYPE  HTML>",
                "text before <script>alert(1)</script>",
                "<?xml version=\"1.0\"?><svg/>",
                "<SVG onload=alert(1)>",
                "<iframe src=x>"
            })
    void whatABrowserWouldShowAsAPageIsNoneHere(String text) {
        assertThat(FileContent.type(bytes(text))).isEqualTo("text/markup");
        assertThat(FileContent.isPlain(bytes(text))).isFalse();
        assertThat(FileContent.safeToName("text/markup")).isEqualTo("application/octet-stream");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Смета на окна\r\n\t5 шт.", "a < b, svg > c", "<htmlish>", "1;2;3\f"})
    void anyOtherTextIsPlain(String text) {
        assertThat(FileContent.type(text.getBytes(UTF_8))).isEqualTo("text/plain");
        assertThat(FileContent.isPlain(text.getBytes(UTF_8))).isTrue();
        assertThat(FileContent.safeToName("text/plain")).isEqualTo("text/plain");
    }

    @Test
    void aControlCharacterMakesATextNone() {
        assertThat(FileContent.type(bytes("1\u00002"))).isEqualTo("application/octet-stream");
        assertThat(FileContent.type(bytes("1\u001b[2J"))).isEqualTo("application/octet-stream");
    }
}
