package org.lekalo.designer.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lekalo.library.template.ElementTemplates;

/** The element templates against the schema that Camunda publishes, which the front end's install puts into place. */
class ElementTemplatesIT {

    private static final Path SCHEMA =
            Path.of("node_modules/@camunda/element-templates-json-schema/resources/schema.json");

    private static Schema schema;

    @BeforeAll
    static void readTheSchema() throws IOException {
        assertThat(SCHEMA).as("npm install in designer-ui").exists();
        schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(Files.readString(SCHEMA));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void allBlocksAreTemplatesAsCamundaWantsThem(String language) {
        for (var template : ElementTemplates.of(Locale.forLanguageTag(language))) {
            assertThat(problems(template)).as(template.path("id").textValue()).isEmpty();
        }
    }

    static Stream<Consumer<ObjectNode>> mistakes() {
        return Stream.of(
                template -> template.remove("appliesTo"),
                template -> template.remove("name"),
                template -> template.putArray("appliesTo").add("UserTask"),
                template -> setting(template).put("type", "Text"),
                template -> setting(template).remove("binding"),
                template -> ((ObjectNode) setting(template).get("binding")).remove("name"),
                template -> setting(template).put("type", "Dropdown"),
                template -> setting(template).put("value", 3));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void theSchemaTakesNoBrokenTemplate(Consumer<ObjectNode> mistake) {
        var template = (ObjectNode) ElementTemplates.of(Locale.ENGLISH).get(2);
        assertThat(problems(template)).isEmpty();

        mistake.accept(template);

        assertThat(problems(template)).isNotEmpty();
    }

    @Test
    void allOfThemTogetherAreAListAsCamundaWantsIt() {
        assertThat(problems(ElementTemplates.of(Locale.ENGLISH))).isEmpty();
    }

    private static ObjectNode setting(ObjectNode template) {
        return (ObjectNode) ((ArrayNode) template.get("properties")).get(1);
    }

    private static List<Error> problems(JsonNode template) {
        return schema.validate(template);
    }
}
