package org.lekalo.designer.modeler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lekalo.library.block.Block;
import org.lekalo.library.palette.Palette;

/** The modeler draws a plain box for an icon that it does not have, and says nothing. */
class IconsTest {

    private static final Path ICONS = Path.of("src/main/frontend/modeler/icons/icons.ts");

    static Stream<Block> blocks() {
        return Palette.BLOCKS.stream();
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void eachBlockHasItsIcon(Block block) throws IOException {
        assertThat(Files.readString(ICONS))
                .containsPattern(
                        "(?m)^  ('" + block.look().icon() + "'|" + block.look().icon() + "): 'M");
    }
}
