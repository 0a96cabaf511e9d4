package org.lekalo.library.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.setting.Kinds.found;
import static org.lekalo.library.setting.Kinds.read;
import static org.lekalo.library.setting.Kinds.uses;
import static org.lekalo.library.setting.Kinds.written;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.Part;
import org.lekalo.library.record.Text;
import org.lekalo.library.record.TextForm;
import org.lekalo.library.setting.Addressee.Fixed;
import org.lekalo.library.setting.Addressee.InField;
import org.lekalo.library.setting.Addressee.Somebody;

class AddressedTest {

    private static final Addressed ADDRESSED = new Addressed();

    static final Set<Map.Entry<String, Addressee>> WRITTEN = Map.<String, Addressee>of(
                    "field:mail", new InField("mail"),
                    "field:company.mail", new InField("company.mail"),
                    "address:office@example.com", new Fixed("office@example.com"),
                    "role:sales", new Somebody(new Responsible.Roles(List.of("sales"))),
                    "record-owner", new Somebody(new Responsible.RecordOwner()))
            .entrySet();

    @ParameterizedTest
    @FieldSource("WRITTEN")
    void readsAndWritesEachInOneWay(Map.Entry<String, Addressee> written) {
        assertThat(read(ADDRESSED, written.getKey())).contains(written.getValue());
        assertThat(written(ADDRESSED, written.getValue())).isEqualTo(Map.of(Kinds.NAME, written.getKey()));
    }

    @Test
    void overlooksBlanksBehindTheColon() {
        assertThat(read(ADDRESSED, "field: company.mail")).contains(new InField("company.mail"));
        assertThat(read(ADDRESSED, "address: office@example.com")).contains(new Fixed("office@example.com"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contact",
                "office@example.com",
                "field:",
                "field:company.",
                "field:.mail",
                "field:a.b.c",
                "field:${x}"
            })
    void readsNothingElse(String text) {
        assertThat(read(ADDRESSED, text)).isEmpty();
    }

    @Test
    void tellsAFieldOfTheRecordFromOneOfARecordThatItRefersTo() {
        var own = new InField("mail");
        var others = new InField("company.mail");

        assertThat(List.of(own.reference(), own.field())).containsExactly("", "mail");
        assertThat(List.of(others.reference(), others.field())).containsExactly("company", "mail");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            field:gone              | unknown-field gone
            field:gone.mail         | unknown-field gone
            field:title.mail        | unknown-field title
            field:company.gone      | unknown-field gone
            field:amount            | not-a-mail amount
            field:comment           | not-a-mail comment
            field:company.telephone     | not-a-mail telephone
            person:77               | unknown-person
            role:gone               | unknown-role gone
            address:office at home  | not-an-address office at home
            address:                | not-an-address
            """)
    void findsWhatNoLetterCanGoTo(String text, String found) {
        assertThat(found(ADDRESSED, read(ADDRESSED, text).orElseThrow()))
                .singleElement()
                .asString()
                .isEqualToIgnoringWhitespace(found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "field:title",
                "field:company.mail",
                "field:company.city",
                "address:office@example.com",
                "role:sales"
            })
    void findsNothingInWhatALetterCanGoTo(String text) {
        assertThat(found(ADDRESSED, read(ADDRESSED, text).orElseThrow())).isEmpty();
    }

    @Test
    void leavesFieldsAloneWhileNobodyKnowsOfWhichRecords() {
        assertThat(found(ADDRESSED, new InField("gone"), Company.aboutNothing()))
                .isEmpty();
        assertThat(ADDRESSED.uses(new InField("gone"), Company.aboutNothing())).isEmpty();
    }

    @Test
    void aMailMayStandInATextOfAnyFormButAnother() {
        var text = Field.of("any", new Text("any", "any"), FieldKind.TEXT);

        assertThat(Addressed.mayHoldMail(text)).isTrue();
        assertThat(Addressed.mayHoldMail(text.withForm(TextForm.MAIL))).isTrue();
        assertThat(Addressed.mayHoldMail(text.withForm(TextForm.TAX_NUMBER))).isFalse();
    }

    @Test
    void usesTheFieldAndTheReferenceThatLeadsToIt() {
        assertThat(uses(ADDRESSED, new InField("title"))).containsExactly(Part.field("deal", "title"));
        assertThat(uses(ADDRESSED, new InField("company.mail")))
                .containsExactly(Part.field("deal", "company"), Part.field("company", "mail"));
        assertThat(uses(ADDRESSED, new Fixed("office@example.com"))).isEmpty();
    }

    @Test
    void namesPeopleAlone() {
        assertThat(ADDRESSED.named(new Somebody(new Responsible.APerson(5))))
                .containsExactly(new Responsible.APerson(5));
        assertThat(ADDRESSED.named(new InField("company.mail"))).isEmpty();
    }
}
