package org.lekalo.library.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lekalo.library.contract.ModelsApi.ModelCalled;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.contract.Refusals.NotAllowed;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.library.contract.Refusals.NotUnderstood;
import org.lekalo.library.contract.SessionApi.TooManyAttempts;

class RefusalsTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    static Stream<Class<?>> all() {
        return new ClassFileImporter()
                .importPackagesOf(Refusal.class).get(Refusal.class).getAllSubclasses().stream()
                        .map(JavaClass::reflect);
    }

    private static Refusal made(Class<?> kind) throws ReflectiveOperationException {
        return (Refusal) kind.getConstructor(Map.class).newInstance(Map.of("name", "x"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void eachCrossesByItsType(Class<?> kind) throws ReflectiveOperationException {
        var refusal = made(kind);

        var crossed = Refusals.of(refusal.type(), refusal.facts(), "Said so.");

        assertThat(crossed).isExactlyInstanceOf(kind).hasMessage("Said so.");
        assertThat(crossed.facts()).isEqualTo(refusal.facts());
        assertThat(crossed.status()).isEqualTo(refusal.status()).isBetween(400, 599);
    }

    @ParameterizedTest
    @MethodSource("all")
    void eachHasASentenceInBothLanguages(Class<?> kind) throws ReflectiveOperationException {
        var refusal = made(kind);
        var nothing = RefusalSentences.of(new NotUnderstood(Map.of()), Locale.ENGLISH);

        assertThat(RefusalSentences.of(refusal, Locale.ENGLISH)).isNotBlank();
        assertThat(RefusalSentences.of(refusal, RUSSIAN))
                .isNotEqualTo(RefusalSentences.of(refusal, Locale.ENGLISH))
                .containsPattern("[а-яё]");
        if (kind != NotUnderstood.class) {
            assertThat(RefusalSentences.of(refusal, Locale.ENGLISH)).isNotEqualTo(nothing);
        }
    }

    @Test
    void isFoundWhereverTheContractDeclaresIt() {
        assertThat(Refusals.of("model-called", Map.of(), "Said so.")).isInstanceOf(ModelCalled.class);
        assertThat(Refusals.of("not-allowed", Map.of(), "Said so.")).isInstanceOf(NotAllowed.class);
    }

    @Test
    void ofATypeThatIsNoneOfOursIsNotUnderstood() {
        assertThat(Refusals.of("teapot", Map.of(), "I am one.")).isInstanceOf(NotUnderstood.class);
    }

    @Test
    void withoutASentenceIsToldByItsTypeAndFacts() {
        assertThat(new NotFound("record", 5)).hasMessageContaining("not-found").hasMessageContaining("record");
    }

    @ParameterizedTest
    @CsvSource({
        "401, signed-out",
        "403, not-allowed",
        "404, not-found",
        "405, unreadable",
        "413, unreadable",
        "415, unreadable",
        "501, unreadable",
        "500, not-understood",
        "502, not-understood",
    })
    void aBareStatusIsWhatItMostLikelyMeans(int status, String type) {
        assertThat(Refusals.ofStatus(status).type()).isEqualTo(type);
    }

    @Test
    void aSentenceIsTheMostExactOneThatThereIs() {
        assertThat(RefusalSentences.of(new NotFound("record", 5), Locale.ENGLISH))
                .startsWith("There is no such record");
        assertThat(RefusalSentences.of(new NotFound("teapot", 5), Locale.ENGLISH))
                .startsWith("There is no such thing");
    }

    @Test
    void aFactInBothLanguagesIsSaidInThatOfTheSentence() {
        var facts = Map.<String, Object>of("fields.en", "Amount", "fields.ru", "Сумма");

        assertThat(RefusalSentences.of("refusal.stage.missing", facts, Locale.ENGLISH))
                .isEqualTo("Fill in: Amount.");
        assertThat(RefusalSentences.of("refusal.stage.missing", facts, RUSSIAN)).contains("Сумма");
    }

    @Test
    void saysHowLongToWait() {
        assertThat(new TooManyAttempts(Map.of("seconds", 30)).seconds()).isEqualTo(30);
        assertThat(new TooManyAttempts(Map.of()).seconds()).isZero();
    }

    @Test
    void theProblemsOfFieldsAreTheSameOnEitherSide() {
        var problem = new FieldProblem("title", "Слишком длинно.", "too-long", Map.of("limit", 255));
        Map<String, Object> json = Map.of(
                "fields",
                List.of(Map.of(
                        "field",
                        "title",
                        "text",
                        "Слишком длинно.",
                        "problem",
                        "too-long",
                        "facts",
                        Map.of("limit", 255))));

        assertThat(FieldsRefused.of(List.of(problem)).problems()).containsExactly(problem);
        assertThat(new FieldsRefused(json).problems()).containsExactly(problem);
        assertThat(new FieldsRefused(Map.of()).problems()).isEmpty();
        assertThat(new FieldsRefused(Map.of("fields", List.of("Broken."))).problems())
                .containsExactly(new FieldProblem("", "Broken."));
    }

    @Test
    void aProblemOfAFieldIsSaidInAnotherLanguageWhereItsNameIsKnown() {
        var known = new FieldProblem("title", "Слишком длинно.", "too-long", Map.of("limit", 255));
        var said = new FieldProblem("title", "Так нельзя.");

        assertThat(known.text(Locale.ENGLISH)).isEqualTo("The text is too long: 255 characters at most.");
        assertThat(said.text(Locale.ENGLISH)).isEqualTo("Так нельзя.");
    }
}
