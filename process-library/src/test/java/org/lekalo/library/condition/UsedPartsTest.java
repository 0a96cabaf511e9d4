package org.lekalo.library.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lekalo.library.record.Part;
import org.lekalo.library.record.RecordTypes;
import org.lekalo.library.setting.Company;

class UsedPartsTest {

    private static final RecordTypes TYPES = Company.types();

    private static Set<Part> used(String feel) {
        return UsedParts.of(feel, TYPES.type("deal").orElseThrow(), TYPES);
    }

    @Test
    void areTheFieldsOfTheRecordByEitherName() {
        assertThat(used("deal.amount > record.share"))
                .containsExactlyInAnyOrder(Part.field("deal", "amount"), Part.field("deal", "share"));
    }

    @Test
    void areTheFieldsThatAReferenceLeadsTo() {
        assertThat(used("deal.company.city = \"x\""))
                .containsExactlyInAnyOrder(Part.field("deal", "company"), Part.field("company", "city"));
    }

    @Test
    void areTheFieldsByWhichOthersPointHereAndThoseThatAreAddedUp() {
        assertThat(used("deal.payments.sum.amount > 5"))
                .containsExactlyInAnyOrder(Part.field("payment", "deal"), Part.field("payment", "amount"));
        assertThat(used("deal.payments.count > 5")).containsExactly(Part.field("payment", "deal"));
    }

    @Test
    void areTheChoicesThatFieldsAreComparedWith() {
        assertThat(used("deal.source in (\"web\", \"pigeon\") and deal.title = \"call\""))
                .as("which text belongs to which field is not known")
                .containsExactlyInAnyOrder(
                        Part.field("deal", "source"),
                        Part.option("deal", "source", "web"),
                        Part.option("deal", "source", "call"),
                        Part.field("deal", "title"));
    }

    @Test
    void areTheStagesAndPipelinesThatAreAskedFor() {
        assertThat(used("deal.stage = \"won\" and deal.pipeline = \"service\""))
                .containsExactlyInAnyOrder(
                        Part.field("deal", "stage"),
                        Part.stage("deal", "sales", "won"),
                        Part.field("deal", "pipeline"),
                        Part.pipeline("deal", "service"));
    }

    @Test
    void areNoneOfWhatIsNotThereOrCannotBeRead() {
        assertThat(used("deal.gone = outcome_Ask and company.city = \"x\"")).isEmpty();
        assertThat(used("deal.amount >")).isEmpty();
    }
}
