package org.lekalo.server.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.record.Text;
import org.springframework.context.i18n.LocaleContextHolder;

class FieldProblemsTest {

    private final FieldProblems problems = new FieldProblems();

    @AfterEach
    void nobodyAsks() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void allAreSaidAtOnceInTheCallersLanguage() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);

        problems.add("title", "required");
        problems.add("amount", new FieldValue.Wrong("too-precise", Map.of("limit", 2)));
        var refused = catchThrowableOfType(FieldsRefused.class, problems::refuseIfAny);

        assertThat(refused.problems())
                .extracting(FieldProblem::field, FieldProblem::text)
                .containsExactly(tuple("title", "Fill in this field."), tuple("amount", "At most 2 decimal places."));
        assertThat(problems.in(new Text("Сумма", "Amount"))).isEqualTo("Amount");
    }

    @Test
    void inAJobWhereNobodyAsksTheyAreSaidInTheCompanysLanguage() {
        problems.add("title", "required");

        assertThat(problems.all()).extracting(FieldProblem::text).containsExactly("Заполните поле.");
        assertThat(problems.in(new Text("Сумма", "Amount"))).isEqualTo("Сумма");
    }

    @Test
    void aProblemIsToldInEitherLanguageLater() {
        problems.add("amount", "too-high", Map.of("most", "100"));

        var problem = problems.all().get(0);

        assertThat(problem.text(Locale.ENGLISH)).isEqualTo("This must be a number not greater than 100.");
        assertThat(problem.text(Locale.forLanguageTag("ru"))).contains("100").isEqualTo(problem.text());
    }

    @Test
    void withoutAnyNothingIsRefused() {
        assertThatNoException().isThrownBy(problems::refuseIfAny);
        assertThat(problems.all()).isEmpty();
    }
}
