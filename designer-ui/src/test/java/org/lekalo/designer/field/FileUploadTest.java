package org.lekalo.designer.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lekalo.designer.company.Screen;
import org.lekalo.designer.look.LimitedUpload;
import org.springframework.util.unit.DataSize;

class FileUploadTest {

    @RegisterExtension
    final Screen screen = new Screen();

    @ParameterizedTest
    @CsvSource({
        "a<b>%22c.txt, 'a<b>\"c.txt'",
        "100% скидка.pdf, 100% скидка.pdf",
        "Скидка%20.pdf, Скидка%20.pdf",
        "a+b.txt, a+b.txt",
        "одна%0D%0Aвторая.txt, 'одна\r\nвторая.txt'"
    })
    void readsNamesAsBrowsersWriteThem(String written, String name) {
        var event = mock(UploadEvent.class);
        when(event.getFileName()).thenReturn(written);

        assertThat(LimitedUpload.name(event)).isEqualTo(name);
    }

    @Test
    void theBrowserIsToldTheLimitAndSoAreThoseWhoGoBeyond() {
        var upload = FileUpload.of(DataSize.ofGigabytes(3), (name, why) -> {}, (name, content) -> () -> {});

        assertThat(upload.getElement().getProperty("maxFileSize", 0.0)).isEqualTo(3.0 * (1L << 30));
        assertThat(upload.getI18n().getError().getFileIsTooBig()).isEqualTo("Можно загружать файлы до 3\u00a0072 МБ.");
    }

    @Test
    void eachUploadEndsAtItsOwnLimit() {
        LimitedUpload small = new Limited(DataSize.ofMegabytes(10));
        LimitedUpload large = new Limited(DataSize.ofMegabytes(100));

        assertThat(small.getFileSizeMax()).isEqualTo(10L << 20);
        assertThat(small.getRequestSizeMax()).isBetween(10L << 20, 11L << 20);
        assertThat(large.getFileSizeMax()).isEqualTo(100L << 20);
    }

    /** They would end files at a limit that is nobody's, and read them whole before they go on. */
    @Test
    void nothingReadsFilesBeforeTheirUploads() throws IOException {
        var settings = new Properties();
        try (InputStream read = Upload.class.getResourceAsStream("/application.properties")) {
            settings.load(read);
        }

        assertThat(settings)
                .containsEntry("spring.servlet.multipart.enabled", "false")
                .containsEntry("lekalo.largest-file", "${LEKALO_LARGEST_FILE:50MB}")
                .containsEntry("lekalo.largest-import", "${LEKALO_LARGEST_IMPORT:100MB}");
    }

    private record Limited(DataSize largest) implements LimitedUpload {

        @Override
        public void handleUploadRequest(UploadEvent event) {}
    }
}
