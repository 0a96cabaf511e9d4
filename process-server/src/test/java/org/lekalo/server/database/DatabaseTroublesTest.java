package org.lekalo.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class DatabaseTroublesTest {

    private final DatabaseTroubles troubles = new DatabaseTroubles();

    private void meet(DatabaseFailure trouble, String said) {
        troubles.meet(trouble, new IllegalStateException(said));
    }

    @Test
    void eachIsSaidOnceHoweverManyMeetIt(CapturedOutput log) {
        meet(DatabaseFailure.GONE, "trouble-one");
        meet(DatabaseFailure.GONE, "trouble-two");
        meet(DatabaseFailure.SPENT, "trouble-three");

        assertThat(log)
                .contains("GONE", "trouble-one", "SPENT", "trouble-three")
                .doesNotContain("trouble-two");
    }

    @Test
    void oneThatIsOverIsSaidWhenItComesBack(CapturedOutput log) {
        meet(DatabaseFailure.GONE, "trouble-one");
        assertThat(troubles.stands(DatabaseFailure.GONE)).isTrue();

        troubles.isOver(DatabaseFailure.GONE);
        assertThat(troubles.stands(DatabaseFailure.GONE)).isFalse();
        meet(DatabaseFailure.GONE, "trouble-four");

        assertThat(log).contains("trouble-one", "trouble-four");
        assertThat(troubles.stands(DatabaseFailure.SPENT)).isFalse();
    }
}
