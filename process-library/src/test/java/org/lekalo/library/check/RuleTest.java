package org.lekalo.library.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lekalo.library.finding.Finding;
import org.lekalo.library.finding.Rule;
import org.lekalo.library.message.Messages;
import org.lekalo.library.palette.Palette;
import org.lekalo.library.record.Text;

class RuleTest {

    private static final Pattern QUOTED = Pattern.compile("“(\\p{Lu}[^”{]*)”");

    @ParameterizedTest
    @EnumSource
    void hasASentenceInBothLanguages(Rule rule) {
        var finding =
                new Finding(null, null, rule.severity(), rule.key(), List.of("one", new Text("два", "two")), null);

        assertThat(finding.text(Locale.ENGLISH)).isNotBlank().doesNotContain("{0", "{1", "два", "''");
        assertThat(finding.text(new Locale("ru"))).isNotBlank().doesNotContain("{0", "{1", "two", "''");
    }

    /** In Russian their names are declined. */
    @ParameterizedTest
    @EnumSource
    void namesBlocksAsThePaletteDoes(Rule rule) {
        var messages = Messages.in(Locale.ENGLISH);
        var named = QUOTED.matcher(messages.text(rule.key())).results().map(quoted -> quoted.group(1));

        assertThat(named.filter(name -> !name.equals("Otherwise")))
                .isSubsetOf(Palette.BLOCKS.stream()
                        .map(block -> messages.text("block." + block.id() + ".name"))
                        .toList());
    }
}
