package org.lekalo.library.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lekalo.library.finding.Finding;
import org.lekalo.library.finding.Rule;
import org.lekalo.library.record.Text;

class RuleTest {

    @ParameterizedTest
    @EnumSource
    void hasASentenceInBothLanguages(Rule rule) {
        var finding = new Finding(null, rule.severity(), rule.key(), List.of("one", new Text("два", "two")));

        assertThat(finding.text(Locale.ENGLISH)).isNotBlank().doesNotContain("{0", "{1", "два", "''");
        assertThat(finding.text(new Locale("ru"))).isNotBlank().doesNotContain("{0", "{1", "two", "''");
    }
}
