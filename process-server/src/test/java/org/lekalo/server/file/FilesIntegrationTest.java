package org.lekalo.server.file;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.CardApi;
import org.lekalo.library.contract.CardApi.Kind;
import org.lekalo.library.contract.FileEndingsApi;
import org.lekalo.library.contract.FileEndingsApi.Ending;
import org.lekalo.library.contract.FilesApi;
import org.lekalo.library.contract.FilesApi.FileRefused;
import org.lekalo.library.contract.FilesApi.StoredFile;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.contract.Refusals.NotAllowed;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.InputStreamResource;

class FilesIntegrationTest extends ServerTest {

    private static final byte[] PDF = "%PDF-1.7\nдоговор".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private DSLContext sql;

    @Test
    void givesBackWhatWasUploadedAsAnAttachmentOnly() throws Exception {
        var deal = deal("Сделка с файлом");
        var bytes = new byte[2_000_003];
        new Random(7).nextBytes(bytes);
        System.arraycopy(PDF, 0, bytes, 0, PDF.length);

        var file = upload("elena", deal, "../Договор № 7.pdf", bytes);

        assertThat(file.name()).isEqualTo("Договор № 7.pdf");
        assertThat(file.contentType()).isEqualTo("application/pdf");
        assertThat(file.size()).isEqualTo(bytes.length);
        var answer = get("elena", "/api/files/" + file.id() + "/content");
        assertThat(answer.body()).isEqualTo(bytes);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(as("elena", CardApi.class)
                        .timeline("deal", deal.ref().id(), List.of(Kind.FILE), 10, null)
                        .entries())
                .extracting(entry -> requireNonNull(entry.file()).name())
                .containsExactly("Договор № 7.pdf");
    }

    @Test
    void neverCallsMarkupAPage() throws Exception {
        var endings = as("irina", FileEndingsApi.class);
        endings.allow(new Ending("svg"));
        var file = upload(
                "elena",
                deal("Сделка с картинкой"),
                "logo.svg",
                "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(get("elena", "/api/files/" + file.id() + "/content")
                        .headers()
                        .firstValue("Content-Type"))
                .contains("application/octet-stream");
        endings.remove("svg");
    }

    @Test
    void refusesAProgramWhateverItIsCalled() {
        var deal = deal("Сделка с вирусом");

        assertThatThrownBy(() -> upload("elena", deal, "Счёт.pdf", new byte[] {'M', 'Z', 1, 2, 3}))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("“Счёт.pdf” is a program");
        assertThatThrownBy(() -> upload("elena", deal, "start.bat", "echo".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("By its name, “start.bat” is a program");
        assertThatThrownBy(() -> upload("elena", deal, "a.exe", "no program".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("Programs cannot be kept");
        assertThatThrownBy(() -> upload("elena", deal, "a.xyz", "no program".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("Files such as “a.xyz” are not kept here");
        assertThatThrownBy(() -> upload("elena", deal, "empty.txt", new byte[0]))
                .isInstanceOf(FileRefused.class);
        assertThat(as("elena", FilesApi.class).ofRecord(deal.ref())).isEmpty();
    }

    @Test
    void keepsOnlyKindsOfFilesThatAreAllowedHoweverTheNameIsWritten() {
        var deal = deal("Сделка с опасными файлами");
        var text = "text".getBytes(StandardCharsets.UTF_8);

        for (var name : List.of(
                "a.exe.",
                "a.exe. .",
                "a.scf",
                "a.msc",
                "a.chm",
                "a.xll",
                "a.docm",
                "a.one",
                "a.pub",
                "a.svg",
                "a\u2024exe",
                "a\uff0eexe",
                "a\ufe52exe",
                "a\u2026exe",
                "a\u0701exe",
                "a\u3002exe",
                "a.pdf\ua4f8exe",
                "a.settingcontent-ms",
                "a.appref-ms",
                "a.jnlp",
                "a.ps1xml",
                "a.vhdx",
                "a.wsc",
                "a.js",
                "a.html",
                "a.pdf.lnk",
                "a.exe::$DATA",
                "a.PDF.ExE",
                "a.pdf\u202e",
                "a.e\u200bxe",
                "fdp.\u202etxt.exe",
                ".htaccess")) {
            assertThatThrownBy(() -> upload("elena", deal, name, text)).as(name).isInstanceOf(FileRefused.class);
        }
        assertThatThrownBy(() -> upload("elena", deal, "архив", new byte[] {'P', 'K', 3, 4, 0, 0}))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("give it an ending");
        assertThat(upload("elena", deal, "Договор", PDF).name()).isEqualTo("Договор");
    }

    @Test
    void showsOddSignsOfANameAsWhatTheyAre() {
        var deal = deal("Сделка со странным именем");

        assertThat(upload("elena", deal, "exe\u202efdp.txt", PDF).name()).isEqualTo("exe[U+202E]fdp.txt");
        assertThat(upload("elena", deal, "сч\u200bёт\u0007.pdf", PDF).name()).isEqualTo("сч[U+200B]ёт[U+0007].pdf");
        assertThat(upload("elena", deal, " и\u0306мя\u00a0№ 1.pdf. . ", PDF).name())
                .isEqualTo("ймя № 1.pdf");
        assertThat(upload("elena", deal, "a\u2028b\u3164.pdf", PDF).name()).isEqualTo("a[U+2028]b[U+3164].pdf");
        assertThat(upload("elena", deal, "a\u2024b\u2026\u06d4pdf", PDF).name()).isEqualTo("a.b....pdf");
    }

    @Test
    void refusesADocumentWithMacrosUnderANameThatDoesNotSaySo() throws Exception {
        var deal = deal("Сделка со скрытыми макросами");
        var document = zip("[Content_Types].xml", "word/document.xml");
        var withMacros = zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin");

        for (var name : List.of("Договор.docx", "Смета.xlsx", "Показ.pptx", "Договор.doc", "Архив.zip")) {
            assertThatThrownBy(() -> upload("elena", deal, name, withMacros))
                    .as(name)
                    .isInstanceOf(FileRefused.class)
                    .hasMessageContaining("holds macros");
        }
        assertThat(upload("elena", deal, "Договор.docx", document).name()).isEqualTo("Договор.docx");
        var endings = as("irina", FileEndingsApi.class);
        endings.allow(new Ending("docm"));
        assertThat(upload("elena", deal, "Договор.docm", withMacros).name()).isEqualTo("Договор.docm");
        endings.remove("docm");
    }

    @Test
    void refusesADocumentThatCannotBeLookedThroughAndKeepsAnArchive() throws Exception {
        var deal = deal("Сделка с огромным архивом");
        var many = IntStream.rangeClosed(0, 20_000)
                .mapToObj(part -> "word/" + part)
                .toArray(String[]::new);
        var withMacros = zip("word/document.xml", "word/vbaProject.bin");
        var commented = Arrays.copyOf(withMacros, withMacros.length + 1);
        commented[withMacros.length - 2] = 1;

        for (var bytes : List.of(zip(many), commented)) {
            assertThatThrownBy(() -> upload("elena", deal, "Договор.docx", bytes))
                    .isInstanceOf(FileRefused.class)
                    .hasMessageContaining("cannot be looked through");
            assertThat(upload("elena", deal, "Архив.zip", bytes).name()).isEqualTo("Архив.zip");
        }
    }

    private static byte[] zip(String... parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts) {
                zip.putNextEntry(new ZipEntry(part));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void saysOfAFileBeforeThereIsARecordWhetherItWouldBeKeptAndUnderWhichName() {
        var text = "text".getBytes(StandardCharsets.UTF_8);

        assertThat(check("exe\u202efdp.txt", text)).isEqualTo("exe[U+202E]fdp.txt");
        assertThatThrownBy(() -> check("a.exe", text)).isInstanceOf(FileRefused.class);
        assertThatThrownBy(() -> check("Счёт.pdf", new byte[] {'M', 'Z', 1})).isInstanceOf(FileRefused.class);
    }

    private String check(String name, byte[] bytes) {
        return as("elena", FilesApi.class)
                .check(name, new InputStreamResource(new ByteArrayInputStream(bytes)))
                .name();
    }

    @Test
    void looksThroughAFileAsLargeAsAnyThatIsKeptBeforeThereIsARecord() {
        var large = new InputStreamResource(
                new SequenceInputStream(new ByteArrayInputStream(PDF), zeros(30L * 1024 * 1024)));

        assertThat(as("elena", FilesApi.class).check("Видео.pdf", large).name()).isEqualTo("Видео.pdf");
    }

    @Test
    void noAdministratorAllowsProgramsNorWhatIsNoEndingNorWhatIsAllowedAlready() {
        var endings = as("irina", FileEndingsApi.class);

        for (var ending : List.of("exe", ".EXE", "js", "lnk")) {
            assertThat(problem(endings, ending)).as(ending).contains("Programs are not kept here");
        }
        for (var ending : List.of("aa-x", "a b", "")) {
            assertThat(problem(endings, ending)).as(ending).contains("letters and digits only");
        }
        for (var ending : List.of("pdf", ".PDF")) {
            assertThat(problem(endings, ending)).as(ending).contains("allowed already");
        }
    }

    @Test
    void forgetsTheEndingsOfProgramsThatWereAllowedBefore() throws IOException {
        FileEndings.OF_PROGRAMS.forEach(
                ending -> sql.execute("insert into file_ending (ending) values (?) on conflict do nothing", ending));

        sql.execute(new ClassPathResource("db/migration/V166__endings_of_programs.sql")
                .getContentAsString(StandardCharsets.UTF_8));

        assertThat(as("elena", FileEndingsApi.class).endings())
                .doesNotContainAnyElementsOf(FileEndings.OF_PROGRAMS)
                .contains("pdf");
    }

    private static String problem(FileEndingsApi endings, String ending) {
        return catchThrowableOfType(FieldsRefused.class, () -> endings.allow(new Ending(ending)))
                .problems()
                .get(0)
                .text();
    }

    @Test
    void anAdministratorAllowsMoreKindsOfFiles() {
        var deal = deal("Сделка с макросами");
        var text = "text".getBytes(StandardCharsets.UTF_8);
        var endings = as("irina", FileEndingsApi.class);
        assertThatThrownBy(() -> upload("elena", deal, "Смета.xlsm", text)).isInstanceOf(FileRefused.class);

        endings.allow(new Ending(" .XLSM "));

        assertThat(upload("elena", deal, "Смета.xlsm", text).name()).isEqualTo("Смета.xlsm");
        assertThat(as("elena", FileEndingsApi.class).endings()).contains("xlsm", "pdf");
        assertThatThrownBy(() -> upload("elena", deal, "Смета 2.xlsm", new byte[] {'M', 'Z', 0}))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("is a program");
        endings.remove("xlsm");
        assertThatThrownBy(() -> upload("elena", deal, "Смета 3.xlsm", text)).isInstanceOf(FileRefused.class);
        assertThatThrownBy(() -> endings.allow(new Ending("a b"))).isInstanceOf(FieldsRefused.class);
        assertThatThrownBy(() -> as("viktor", FileEndingsApi.class).allow(new Ending("exe")))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void refusesTwoHundredMegabytesWithASentenceAndKeepsNothing() throws Exception {
        var deal = deal("Сделка с фильмом");
        var request = request("elena", "/api/files?record=" + deal.ref() + "&name=film.mp4")
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> zeros(200L * 1024 * 1024)))
                .build();

        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("too large").contains("50 MB");
        assertThat(sql.fetchSingle(
                                "select count(*) from stored_file where record = ? and type = 'deal'",
                                deal.ref().id())
                        .get(0, Long.class))
                .isZero();
    }

    @Test
    void gathersTheFilesOfARecordAndOfThoseThatReferToIt() {
        var deal = deal("Сделка с документами");
        var payment = as("elena", RecordsApi.class)
                .create(
                        "payment",
                        Map.of(
                                "date",
                                "2026-03-01",
                                "amount",
                                10,
                                "deal",
                                deal.ref().toString()));
        upload("elena", deal, "Договор.pdf", PDF);
        var receipt = upload("elena", payment, "Чек.pdf", PDF);

        assertThat(as("elena", FilesApi.class).ofRecord(deal.ref()))
                .extracting(StoredFile::name)
                .containsExactlyInAnyOrder("Договор.pdf", "Чек.pdf");

        as("elena", FilesApi.class).delete(receipt.id());
        assertThat(as("elena", FilesApi.class).ofRecord(deal.ref()))
                .extracting(StoredFile::name)
                .containsExactly("Договор.pdf");
    }

    @Test
    void hidesTheFilesOfARecordThatOneMayNotSee() {
        var deal = deal("Чужая сделка с файлом");
        var file = upload("elena", deal, "Договор.pdf", PDF);

        assertThatThrownBy(() -> as("sergey", FilesApi.class).file(file.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as("sergey", FilesApi.class).content(file.id()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as("sergey", FilesApi.class).ofRecord(deal.ref()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> upload("sergey", deal, "Договор.pdf", PDF)).isInstanceOf(NotFound.class);
    }

    private StoredFile upload(String login, RecordView record, String name, byte[] bytes) {
        RecordRef ref = record.ref();
        return as(login, FilesApi.class).upload(ref, name, new InputStreamResource(new ByteArrayInputStream(bytes)));
    }

    private RecordView deal(String title) {
        return as("elena", RecordsApi.class).create("deal", Map.of("title", title));
    }

    private HttpResponse<byte[]> get(String login, String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request(login, path).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(String login, String path) {
        return HttpRequest.newBuilder(URI.create(server() + path))
                .header("Accept-Language", "en")
                .header("Authorization", "Bearer " + tokenOf(login));
    }

    private static InputStream zeros(long size) {
        return new InputStream() {

            private long left = size;

            @Override
            public int read() {
                return left-- > 0 ? 0 : -1;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                if (left <= 0) {
                    return -1;
                }
                int count = (int) Math.min(left, length);
                Arrays.fill(target, offset, offset + count, (byte) 0);
                left -= count;
                return count;
            }
        };
    }
}
