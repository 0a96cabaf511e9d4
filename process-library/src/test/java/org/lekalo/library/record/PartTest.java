package org.lekalo.library.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PartTest {

    private static final List<Part> OF_DEALS = List.of(
            Part.type("deal"),
            Part.field("deal", "source"),
            Part.option("deal", "source", "web"),
            Part.pipeline("deal", "sales"),
            Part.stage("deal", "sales", "won"));

    @Test
    void ofATypeHoldsAllOfIt() {
        assertThat(OF_DEALS).allMatch(Part.type("deal")::holds).noneMatch(Part.type("company")::holds);
    }

    @Test
    void ofAFieldHoldsItsOptions() {
        assertThat(OF_DEALS)
                .filteredOn(Part.field("deal", "source")::holds)
                .containsExactly(Part.field("deal", "source"), Part.option("deal", "source", "web"));
        assertThat(OF_DEALS).noneMatch(Part.field("company", "source")::holds);
    }

    @Test
    void ofAPipelineHoldsItsStages() {
        assertThat(OF_DEALS)
                .filteredOn(Part.pipeline("deal", "sales")::holds)
                .containsExactly(Part.pipeline("deal", "sales"), Part.stage("deal", "sales", "won"));
    }

    @Test
    void holdsNothingThatIsWider() {
        assertThat(OF_DEALS)
                .filteredOn(Part.stage("deal", "sales", "won")::holds)
                .containsExactly(Part.stage("deal", "sales", "won"));
        assertThat(Part.option("deal", "source", "web").holds(Part.option("deal", "source", "call")))
                .isFalse();
    }
}
