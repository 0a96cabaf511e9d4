package org.lekalo.server.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "смета.pdf, смета.pdf",
        "C:\\Users\\elena\\смета.pdf, смета.pdf",
        "../../etc/passwd, passwd",
        "a/b\\c.txt, c.txt",
        "'a\"b<c>d|e:f*g?h.txt', a b c d e f g h.txt",
        "'  смета .pdf ', смета .pdf",
        "смета.pdf..., смета.pdf",
        "'смета.pdf . . ', смета.pdf",
    })
    void isTheLastPartOfAPathAsAnyFileSystemTakesIt(String given, String kept) {
        assertThat(FileName.of(given).text()).isEqualTo(kept);
    }

    @Test
    void showsWhatCannotBeSeenByItsNumber() {
        assertThat(FileName.of("счёт\u202efdp.exe").text()).isEqualTo("счёт[U+202E]fdp.exe");
        assertThat(FileName.of("a\u0000b\u200bc\u2028d.txt").text()).isEqualTo("a[U+0000]b[U+200B]c[U+2028]d.txt");
        assertThat(FileName.of("a\ud83d.txt").text()).isEqualTo("a[U+D83D].txt");
    }

    @Test
    void keepsMarksOnTheirLettersAndSignsOfAllAlphabets() {
        assertThat(FileName.of("и\u0306од \ud83d\ude00.png").text()).isEqualTo("йод \ud83d\ude00.png");
        assertThat(FileName.of("a\u00a0b.txt").text()).isEqualTo("a b.txt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "счёт.pdf\u2024exe",
                "счёт.pdf\uff0eexe",
                "счёт.pdf\u3002exe",
                "счёт.pdf\u06d4exe",
                "счёт.pdf\ufe52exe"
            })
    void whatLooksLikeADotIsOneSoThatTheEndingIsTheOneThatPeopleRead(String given) {
        assertThat(FileName.of(given).text()).isEqualTo("счёт.pdf.exe");
        assertThat(FileName.of(given).ending()).contains("exe");
    }

    @ParameterizedTest
    @CsvSource({"a.PDF, pdf", "a.tar.gz, gz", "a. doc, doc", ".profile, profile", "a.ДОК, док"})
    void endsBehindItsLastDotInSmallLetters(String given, String ending) {
        assertThat(FileName.of(given).ending()).contains(ending);
    }

    @ParameterizedTest
    @ValueSource(strings = {"README", "", "   ", "...", "/", "a."})
    void mayHaveNoEnding(String given) {
        assertThat(FileName.of(given).ending()).isEmpty();
    }
}
