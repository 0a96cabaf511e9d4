package org.lekalo.library.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.lekalo.library.drawing.Drawings.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lekalo.library.message.Messages;
import org.lekalo.library.model.ModelUnreadable.Reason;

class UnreadableModelTest {

    @Test
    void refusesNothingAtAll() {
        assertThat(reason("  \n")).isEqualTo(Reason.EMPTY);
    }

    @Test
    void refusesWhatIsNotXmlAndSaysWhere() {
        var refused = refused("PK\u0003\u0004 this is a zip");

        assertThat(refused.reason()).isEqualTo(Reason.NOT_XML);
        assertThat(refused.args()).containsExactly(1, 1);
    }

    @Test
    void refusesXmlThatBreaksOff() {
        assertThat(reason("<definitions><process>")).isEqualTo(Reason.NOT_XML);
    }

    @Test
    void refusesXmlThatIsNotBpmn() {
        var refused = refused("<html><body/></html>");

        assertThat(refused.reason()).isEqualTo(Reason.NOT_BPMN);
        assertThat(refused.args()).containsExactly("html");
    }

    @Test
    void refusesAFileOf50Megabytes() {
        assertThat(catchThrowableOfType(ModelUnreadable.class, () -> ProcessModel.read(new byte[50_000_000]))
                        .reason())
                .isEqualTo(Reason.TOO_LARGE);
        assertThat(reason(process("<!--" + "x".repeat(5_000_000) + "-->"))).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void refusesBillionLaughsAtOnce() {
        var laughs = new StringBuilder("<!DOCTYPE lolz [<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 10; i++) {
            laughs.append("<!ENTITY l").append(i).append(" \"");
            laughs.append(("&l" + (i - 1) + ";").repeat(10)).append("\">");
        }
        laughs.append("]><lolz>&l9;</lolz>");

        Assertions.assertThatCode(() -> assertThat(reason(laughs.toString())).isEqualTo(Reason.DOCTYPE))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesExternalEntitiesWithoutReadingThem(@TempDir Path folder) throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "the secret");

        var refused = refused("<!DOCTYPE a [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
                + process(
                                "<bpmn:startEvent id=\"A\" name=\"N\"><bpmn:documentation>&x;</bpmn:documentation></bpmn:startEvent>")
                        .replaceFirst("<\\?xml.*\\?>", ""));

        assertThat(refused.reason()).isEqualTo(Reason.DOCTYPE);
        assertThat(refused).hasMessageNotContaining("the secret");
    }

    @Test
    void refusesParameterEntitiesAndExternalDoctypes() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout((int) Duration.ofMillis(200).toMillis());
            String url = "http://127.0.0.1:" + server.getLocalPort() + "/evil.dtd";

            assertThat(reason("<!DOCTYPE a SYSTEM \"" + url + "\"><a/>")).isEqualTo(Reason.DOCTYPE);
            assertThat(reason("<!DOCTYPE a [<!ENTITY % x SYSTEM \"" + url + "\"> %x;]><a/>"))
                    .isEqualTo(Reason.DOCTYPE);
            Assertions.assertThatThrownBy(server::accept).isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    @Test
    void opensFilesThatPointToSchemasWithoutFetchingThem() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout((int) Duration.ofMillis(200).toMillis());
            String url = "http://127.0.0.1:" + server.getLocalPort() + "/BPMN20.xsd";
            String xml = process("<bpmn:startEvent id=\"A\" />")
                    .replace(
                            "targetNamespace",
                            "xsi:schemaLocation=\"http://www.omg.org/spec/BPMN/20100524/MODEL " + url
                                    + "\" xsi:noNamespaceSchemaLocation=\"" + url + "\" targetNamespace");

            var model = ProcessModel.read(xml);

            assertThat(model.xml()).isEqualTo(xml);
            assertThat(model.root().attributes())
                    .extracting(XmlElement.XmlAttribute::name)
                    .doesNotContain("schemaLocation", "noNamespaceSchemaLocation");
            Assertions.assertThatThrownBy(server::accept).isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    @Test
    void refuses500Levels() {
        assertThat(reason(process("<bpmn:subProcess>".repeat(500) + "</bpmn:subProcess>".repeat(500))))
                .isEqualTo(Reason.TOO_DEEP);
    }

    @Test
    void refusesCountlessElements() {
        assertThat(reason(process("<bpmn:association />".repeat(60_000)))).isEqualTo(Reason.TOO_MANY_ELEMENTS);
    }

    @Test
    void refusesEndlessTexts() {
        assertThat(reason(process("<bpmn:startEvent id=\"A\" name=\"" + "x".repeat(200_000) + "\" />")))
                .isEqualTo(Reason.TEXT_TOO_LONG);
        assertThat(reason(process("<bpmn:documentation>" + "x".repeat(200_000) + "</bpmn:documentation>")))
                .isEqualTo(Reason.TEXT_TOO_LONG);
    }

    @Test
    void refusesLettersThatOnlyXml11Knows() {
        var drawing =
                process("<bpmn:startEvent id=\"A\" name=\"a&#1;b\" />").replace("version=\"1.0\"", "version=\"1.1\"");

        assertThat(reason(drawing)).isEqualTo(Reason.NOT_XML);
        assertThat(ProcessModel.read(drawing.replace("&#1;", "&#9;")).xml()).startsWith("<?xml version=\"1.0\"");
    }

    @ParameterizedTest
    @EnumSource
    void hasASentenceForEveryReason(Reason reason) {
        var refusal = new ModelUnreadable(reason, "one", "two");

        for (var language : new Locale[] {new Locale("ru"), Locale.ENGLISH}) {
            assertThat(Messages.in(language).text(refusal.key(), refusal.args().toArray()))
                    .isNotBlank()
                    .doesNotContain("{", "''");
        }
    }

    private static Reason reason(String xml) {
        return refused(xml).reason();
    }

    private static ModelUnreadable refused(String xml) {
        return catchThrowableOfType(ModelUnreadable.class, () -> ProcessModel.read(xml));
    }
}
