package org.lekalo.library.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.setting.Kinds.found;
import static org.lekalo.library.setting.Kinds.read;
import static org.lekalo.library.setting.Kinds.uses;
import static org.lekalo.library.setting.Kinds.written;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lekalo.library.record.Part;

class TypeKeyTest {

    private static final TypeKey TYPE = new TypeKey();

    @Test
    void keepsAKeyAsItIsWritten() {
        assertThat(read(TYPE, " deal ")).contains("deal");
        assertThat(written(TYPE, "deal")).isEqualTo(Map.of(Kinds.NAME, "deal"));
    }

    @Test
    void isFoundWhereThereIsNoSuchTypeWhateverTheProcessIsAbout() {
        assertThat(found(TYPE, "company")).isEmpty();
        assertThat(found(TYPE, "spaceship")).containsExactly("unknown-type spaceship");
        assertThat(found(TYPE, "spaceship", Company.aboutNothing())).containsExactly("unknown-type spaceship");
    }

    @Test
    void isUsed() {
        assertThat(uses(TYPE, "company")).containsExactly(Part.type("company"));
    }
}
