package org.lekalo.designer.setting;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.designer.setting.Forms.box;
import static org.lekalo.designer.setting.Forms.select;
import static org.lekalo.designer.setting.Forms.shown;

import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.People;
import org.lekalo.designer.company.Records;
import org.lekalo.designer.company.Screen;
import org.lekalo.designer.condition.Company;
import org.lekalo.library.condition.Subjects;
import org.lekalo.library.palette.people.SendLetter;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.RecordTypes;
import org.lekalo.library.record.Text;
import org.lekalo.library.record.TextForm;

class AddressedEditorTest {

    @RegisterExtension
    final Screen screen = new Screen();

    private final Forms forms = new Forms(screen);

    private void show(String recipient) {
        forms.show(
                new SendLetter(),
                recipient.isEmpty()
                        ? Map.of("block", "send-letter")
                        : Map.of("block", "send-letter", "recipient", recipient),
                aboutDealsWithContacts());
    }

    private static Around aboutDealsWithContacts() {
        var mail = Field.of("mail", new Text("Эл. почта", "E-mail"), FieldKind.TEXT)
                .withForm(TextForm.MAIL);
        var contact = Field.of("contact", new Text("Контакт", "Contact"), FieldKind.REFERENCE)
                .withTarget("contact");
        var types = new RecordTypes(List.of(type("deal", contact), type("contact", mail)));
        return new Around(Company.ask(types, new People(), new Records()), "deal", null, () -> new Subjects(List.of()));
    }

    private static RecordType type(String key, Field field) {
        return new RecordType(key, new Text(key, key), new Text(key, key), List.of(field), List.of());
    }

    @Test
    void showsTheAddressInTheRecordByItsNames() {
        show("field:contact.mail");

        assertThat(shown(select("Кому"))).isEqualTo("Адрес из записи");
        assertThat(shown(box("Какой"))).isEqualTo("Контакт: Эл. почта");
        assertThat(box("Какой").isInvalid()).isFalse();
    }

    @Test
    void saysThatAFieldIsGone() {
        show("field:contact.gone");

        assertThat(box("Какой").isInvalid()).isTrue();
    }

    @Test
    void writesPeopleAndAnAddressOfOnesOwn() {
        show("");

        select("Кому").setValue(AddressedEditor.Way.PEOPLE);
        select("Кто из сотрудников").setValue(WhoEditor.Way.RECORD_OWNER);
        assertThat(forms.last()).containsEntry("recipient", "record-owner");

        select("Кому").setValue(AddressedEditor.Way.ADDRESS);
        _get(TextField.class, query -> query.withPlaceholder("name@company.ru")).setValue(" office@example.com ");
        assertThat(forms.last()).isEqualTo(Map.of("recipient", "address:office@example.com"));
    }

    @Test
    void keepsTheFormerUntilTheNewOneIsComplete() {
        show("record-owner");

        select("Кому").setValue(AddressedEditor.Way.ADDRESS);

        assertThat(forms.told()).isEmpty();
        _assertNone(TextField.class, query -> query.withLabel("Кто из сотрудников"));
    }

    @Test
    void answersMayGoToTheSender() {
        forms.show("send-letter", Map.of("replyTo", "record-owner"));

        select("Куда отвечать").setValue(null);

        assertThat(forms.last()).containsEntry("replyTo", null);
    }
}
