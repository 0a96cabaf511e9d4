package org.lekalo.library.block;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BlockCatalogueTest {

    private static final Locale RUSSIAN = new Locale("ru");

    @Test
    void showsEveryBlockOnceInBothLanguages() {
        var ids = Arrays.stream(BlockKind.values()).map(BlockKind::id).toList();

        assertThat(BlockCatalogue.blocks(RUSSIAN))
                .extracting(BlockSummary::id)
                .containsExactlyInAnyOrderElementsOf(ids);
        assertThat(BlockCatalogue.blocks(Locale.ENGLISH))
                .extracting(BlockSummary::id)
                .containsExactlyInAnyOrderElementsOf(ids);
    }

    @ParameterizedTest
    @EnumSource
    void whatABlockIsPresetToCanBeRead(BlockKind kind) {
        var preset = BlockCatalogue.block(kind, RUSSIAN).defaults().properties();

        assertThat(BlockCodec.read(kind, preset).unreadable()).isEmpty();
        assertThat(BlockCodec.properties(kind)).containsAll(preset.keySet());
    }

    @Test
    void crossesToThePaletteAsPlainJson() throws JsonProcessingException {
        var json = new ObjectMapper()
                .readTree(new ObjectMapper().writeValueAsString(BlockCatalogue.block(BlockKind.USER_TASK, RUSSIAN)));

        assertThat(json.path("id").textValue()).isEqualTo("user-task");
        assertThat(json.path("name").textValue()).isEqualTo("Задача");
        assertThat(json.has("eventDefinition")).isFalse();
        assertThat(json.at("/defaults/properties/responsible").textValue()).isEqualTo("record-owner");
    }

    @Test
    void exportsElementTemplatesThatSetTheSameProperties() {
        var templates = ElementTemplates.of(Locale.ENGLISH);

        assertThat(templates).hasSize(BlockKind.values().length);
        for (var template : templates) {
            var kind = BlockKind.of(template.path("id").textValue().substring("org.lekalo.".length()))
                    .orElseThrow();
            assertThat(template.at("/appliesTo/0").textValue()).isEqualTo(kind.bpmnType());
            assertThat(template.path("properties"))
                    .allSatisfy(property ->
                            assertThat(property.at("/binding/type").textValue()).isEqualTo("camunda:property"));
            assertThat(template.path("properties").findValuesAsText("name").stream()
                            .filter(BlockCodec.properties(kind)::contains))
                    .containsAll(BlockCodec.properties(kind));
        }
        assertThat(templates.get(0).at("/properties/0/value").textValue()).isEqualTo("start-stage");
        assertThat(BlockCodec.write(new BlockSettings.End())).isEqualTo(Map.of("block", "end"));
    }
}
