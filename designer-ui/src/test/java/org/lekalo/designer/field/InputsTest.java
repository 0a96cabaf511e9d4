package org.lekalo.designer.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lekalo.designer.company.People;
import org.lekalo.designer.company.Records;
import org.lekalo.designer.company.Screen;
import org.lekalo.designer.look.Apart;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.Option;
import org.lekalo.library.record.Text;

class InputsTest {

    @RegisterExtension
    final Screen screen = new Screen();

    private final People people = new People();

    @ParameterizedTest
    @EnumSource
    void whatIsShownOfAWholeFieldIsGivenBack(FieldKind kind) {
        var value = kind.holdsSeveral() ? List.of("b", "c") : one(kind);

        var input = inputs().whole(field(kind), "");
        input.show(value);

        assertThat(input.value()).asString().isEqualTo(value.toString());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsShownOfOneValueIsGivenBack(FieldKind kind) {
        var input = inputs().one(field(kind), "");
        input.show(one(kind));

        assertThat(input.value()).asString().isEqualTo(one(kind));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsShownOfSeveralIsGivenBack(FieldKind kind) {
        var input = inputs().several(field(kind), "");
        input.show(List.of(one(kind)));

        assertThat(input.value()).asString().isEqualTo("[" + one(kind) + "]");
    }

    private Inputs inputs() {
        return new Inputs(new Choices(new Records(), people::people, Apart::people, ref -> Optional.of("Ромашка")));
    }

    private static Field field(FieldKind kind) {
        return Field.of("about", new Text("О чём", "About"), kind)
                .withTarget("company")
                .withOptions(List.of(option("a"), option("b"), option("c")));
    }

    private static Option option(String key) {
        return new Option(key, new Text(key, key));
    }

    private String one(FieldKind kind) {
        return switch (kind) {
            case TEXT, LONG_TEXT -> "слово";
            case NUMBER -> "12.5";
            case MONEY -> "12.50";
            case DATE -> "2026-01-31";
            case DATE_TIME -> "2026-01-31T07:00:30Z";
            case YES_NO -> "true";
            case CHOICE, MANY_CHOICE -> "b";
            case REFERENCE -> "company:1";
            case PERSON -> people.people().get(0).id().toString();
            case FILE -> "file:1";
        };
    }
}
