package org.lekalo.server.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.ContractClient;
import org.lekalo.library.contract.MetadataApi;
import org.lekalo.library.contract.MetadataApi.NewField;
import org.lekalo.library.contract.MetadataApi.TypeNames;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.Text;
import org.lekalo.server.LekaloServer;
import org.lekalo.server.ServerTest;
import org.lekalo.server.TestDatabase;
import org.lekalo.server.type.RecordTypesInUse;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

class TwoNodesIntegrationTest extends ServerTest {

    @Test
    void whatIsAddedOnOneNodeIsWrittenOnTheOtherWithoutARestart() {
        var metadata = as("irina", MetadataApi.class);

        try (var other = secondNode()) {
            var type = metadata.addType(new TypeNames(new Text("Станок", ""), new Text("Станки", "")))
                    .key();
            metadata.addField(type, NewField.of(new Text("Мощность", ""), FieldKind.NUMBER));
            var theirs = other.getBean(RecordTypesInUse.class);
            await().untilAsserted(() -> assertThat(theirs.all().type(type))
                    .hasValueSatisfying(
                            known -> assertThat(known.field("moschnost")).isPresent()));

            var written = records(other).create(type, Map.of("title", "Фрезерный", "moschnost", 7.5));

            assertThat(as("irina", RecordsApi.class)
                            .get(type, written.ref().id())
                            .values()
                            .get("moschnost"))
                    .hasToString("7.5");
            metadata.removeType(type, false);
            await().untilAsserted(() -> assertThat(theirs.all().type(type)).isEmpty());
        }
    }

    /** The token of one node is good on the other. */
    private RecordsApi records(ServletWebServerApplicationContext node) {
        return ContractClient.to(
                        URI.create("http://127.0.0.1:" + node.getWebServer().getPort()),
                        () -> tokenOf("irina"),
                        () -> Locale.ENGLISH)
                .api(RecordsApi.class);
    }

    private static ServletWebServerApplicationContext secondNode() {
        return (ServletWebServerApplicationContext) new SpringApplication(LekaloServer.class)
                .run(
                        "--server.port=0",
                        "--lekalo.database.url=jdbc:postgresql://127.0.0.1:"
                                + TestDatabase.postgres().getPort() + "/postgres",
                        "--lekalo.database.user=postgres",
                        "--lekalo.first-administrator.password=not-needed-here",
                        "--lekalo.jobs.run=false",
                        "--camunda.bpm.job-execution.active=false");
    }
}
