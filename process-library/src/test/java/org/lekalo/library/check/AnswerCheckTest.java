package org.lekalo.library.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.check.Checking.found;
import static org.lekalo.library.check.SoundModels.choosing;

import org.junit.jupiter.api.Test;

class AnswerCheckTest {

    @Test
    void findsAnswersThatNothingAsksAbout() {
        assertThat(found(choosing("deal.amount > 100000", "yes", "no"))).containsExactly("Task outcomes-not-asked");
    }

    @Test
    void acceptsAnswersThatAChoiceAsksAbout() {
        assertThat(found(choosing("outcome_Task = \"yes\"", "yes", "no"))).isEmpty();
    }

    @Test
    void isNotTakenInByAnotherTaskWhoseNameBeginsAlike() {
        assertThat(found(choosing("outcome_Task2 = \"yes\"", "yes", "no"))).contains("Task outcomes-not-asked");
    }

    @Test
    void asksNothingOfATaskThatIsOnlyDone() {
        assertThat(found(choosing("deal.amount > 100000", "done"))).isEmpty();
    }
}
