package org.lekalo.library.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.drawing.Drawings.block;
import static org.lekalo.library.drawing.Drawings.documented;
import static org.lekalo.library.drawing.Drawings.process;
import static org.lekalo.library.drawing.Drawings.timer;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.palette.Palette;
import org.lekalo.library.record.Part;
import org.lekalo.library.setting.Company;

class ModelUsesTest {

    private static List<Part> uses(String xml) {
        return ModelUses.of(Drawing.read(xml, Palette.BLOCKS), Company.types()).stream()
                .map(ModelUse::part)
                .distinct()
                .toList();
    }

    @Test
    void aStartUsesItsTypeAndStage() {
        assertThat(uses(process(SoundModels.START)))
                .containsExactly(Part.type("deal"), Part.stage("deal", "sales", "new"));
    }

    @Test
    void aConditionUsesTheFieldsItNamesAndTheChoicesItComparesWith() {
        assertThat(uses(SoundModels.choosing(
                        "deal.source in (\"web\", \"call\") and deal.company.city = \"web\" and deal.stage = \"won\"")))
                .contains(
                        Part.field("deal", "source"),
                        Part.option("deal", "source", "web"),
                        Part.option("deal", "source", "call"),
                        Part.field("deal", "company"),
                        Part.field("company", "city"),
                        Part.stage("deal", "sales", "won"))
                .doesNotContain(Part.field("deal", "amount"));
    }

    @Test
    void aConditionThatIsNoRowsIsReadAllTheSame() {
        assertThat(uses(SoundModels.choosing("if deal.urgent then deal.source = \"web\" else deal.amount > 5")))
                .contains(
                        Part.field("deal", "urgent"),
                        Part.option("deal", "source", "web"),
                        Part.field("deal", "amount"));
    }

    @Test
    void aLetterUsesTheFieldsItTakesAddressesAndFilesFrom() {
        var letter = block(
                "sendTask",
                "Step",
                "send-letter",
                "recipient",
                "field:company.city",
                "replyTo",
                "field:title",
                "attachments",
                "*,source");

        assertThat(uses(process(SoundModels.START + letter)))
                .contains(
                        Part.field("deal", "company"),
                        Part.field("company", "city"),
                        Part.field("deal", "title"),
                        Part.field("deal", "source"));
    }

    @Test
    void blocksFormsAndTextsUseWhatTheyShowAndWrite() {
        var form = block("userTask", "Step", "user-task", "responsible", "record-owner", "form", "amount:required");
        var change = block(
                "serviceTask",
                "Step",
                "change-fields",
                "changes",
                "[{\"field\":\"source\",\"source\":\"fixed\",\"value\":\"web\"},{\"field\":\"title\",\"source\":\"computed\",\"value\":\"deal.company.title\"}]");
        var move = block("serviceTask", "Step", "move-stage", "pipeline", "service", "stage", "open");
        var notify = block(
                "sendTask", "Step", "notify", "recipient", "record-owner", "text", "Сделка {deal.closeDate} ждёт");
        var wait = timer("intermediateCatchEvent", "Step", "wait-until", "field", "visit");

        assertThat(uses(SoundModels.with(form))).contains(Part.field("deal", "amount"));
        assertThat(uses(SoundModels.with(change)))
                .contains(
                        Part.field("deal", "source"),
                        Part.option("deal", "source", "web"),
                        Part.field("deal", "title"),
                        Part.field("company", "title"));
        assertThat(uses(SoundModels.with(move))).contains(Part.stage("deal", "service", "open"));
        assertThat(uses(SoundModels.with(notify))).contains(Part.field("deal", "closeDate"));
        assertThat(uses(SoundModels.with(wait))).contains(Part.field("deal", "visit"));
    }

    @Test
    void anInstructionUsesWhatStandsInItsBraces() {
        var task = block("userTask", "Step", "user-task", "responsible", "record-owner");
        var told = block("sendTask", "Step", "notify", "recipient", "record-owner", "text", "x");

        assertThat(uses(SoundModels.with(documented(task, "Call {deal.company.city} about {nothing}"))))
                .contains(Part.field("deal", "company"), Part.field("company", "city"));
        assertThat(uses(SoundModels.with(documented(told, "Call {deal.company.city}"))))
                .as("only people are told")
                .doesNotContain(Part.field("company", "city"));
    }
}
