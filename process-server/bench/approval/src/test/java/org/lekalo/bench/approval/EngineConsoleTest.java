package org.lekalo.bench.approval;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class EngineConsoleTest {

    @Test
    void answersEachCommandOnAMarkedLineUntilItsInputEnds() {
        var engine = new RecordingEngine();
        var out = new ByteArrayOutputStream();

        new EngineConsole(engine, new PrintStream(out, true, UTF_8))
                .serve(new ByteArrayInputStream("run 1 5\nended\n".getBytes(UTF_8)));

        assertThat(out.toString(UTF_8).lines())
                .hasSize(3)
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("bench> ready"),
                        line -> assertThat(line).matches("bench> ran \\d+ \\d+"),
                        line -> assertThat(line).isEqualTo("bench> ended " + engine.ended()));
    }
}
