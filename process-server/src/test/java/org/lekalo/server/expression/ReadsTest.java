package org.lekalo.server.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.lekalo.library.feel.ExpressionTooHeavy;

class ReadsTest {

    @Test
    void twoThousandAreNotTooManyAndOneMoreIs() {
        var reads = new Reads();
        for (int read = 0; read < 2_000; read++) {
            reads.one();
        }

        assertThatThrownBy(reads::one).isInstanceOf(ExpressionTooHeavy.class);
    }

    @Test
    void theFirstFailureIsRememberedWhateverTheEvaluationMakesOfIt() {
        var reads = new Reads();
        assertThatNoException().isThrownBy(reads::throwIfFailed);

        assertThatThrownBy(() -> reads.noting(ReadsTest::gone)).hasMessage("gone");
        assertThatThrownBy(() -> reads.noting(ReadsTest::later)).hasMessage("later");

        assertThatThrownBy(reads::throwIfFailed).hasMessage("gone");
    }

    private static String gone() {
        throw new IllegalStateException("gone");
    }

    private static String later() {
        throw new IllegalStateException("later");
    }

    @Test
    void anAnswerIsReadOnceEvenWhereThereIsNone() {
        var once = new ReadOnce();
        var asked = new AtomicInteger();

        for (int time = 0; time < 2; time++) {
            assertThat(once.answer("Ask", () -> {
                        asked.incrementAndGet();
                        return null;
                    }))
                    .isNull();
        }
        assertThat(once.answer("Other", () -> "yes")).isEqualTo("yes");
        assertThat(once.answer("Other", () -> "no")).isEqualTo("yes");

        assertThat(asked).hasValue(1);
    }
}
