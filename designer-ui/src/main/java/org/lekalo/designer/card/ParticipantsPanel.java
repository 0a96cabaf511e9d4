package org.lekalo.designer.card;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.avatar.AvatarVariant;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.lekalo.designer.look.Apart;
import org.lekalo.designer.look.Glyph;
import org.lekalo.library.contract.AccessApi.Part;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.RecordsApi.Participant;
import org.lekalo.library.contract.RecordsApi.Participation;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.record.RecordRef;

/** Who helps with a record and who observes it besides its owner. */
final class ParticipantsPanel extends Div {

    private final RecordsApi records;
    private final Supplier<List<Person>> everybody;
    private final Runnable changed;

    ParticipantsPanel(RecordsApi records, Supplier<List<Person>> everybody, Runnable changed) {
        this.records = records;
        this.everybody = everybody;
        this.changed = changed;
        addClassNames("card", "participants");
    }

    void show(RecordView record) {
        removeAll();
        var head = new Div(new H3(getTranslation("participants.title")));
        head.addClassName("panel-head");
        add(head);
        var taking = records.participants(record.ref().type(), record.ref().id());
        taking.forEach(participant -> add(row(record, participant)));
        if (taking.isEmpty()) {
            var nobody = new Paragraph(getTranslation("participants.nobody"));
            nobody.addClassName("quiet");
            add(nobody);
        }
        if (record.mayChange()) {
            var adding = new Button(getTranslation("participants.add"), Glyph.PLUS.icon());
            adding.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            adding.addClickListener(click -> {
                head.remove(adding);
                add(choice(record, taking));
            });
            head.add(adding);
        }
    }

    private Component row(RecordView record, Participant participant) {
        var face = new Avatar(participant.name());
        face.addThemeVariants(AvatarVariant.LUMO_XSMALL);
        var part = new Span(part(participant.part()));
        part.addClassName("quiet");
        var row = new Div(face, new Span(participant.name()), part);
        row.addClassName("participant");
        if (record.mayChange()) {
            var remove = new Button(Glyph.CLOSE.icon(), click -> {
                var ref = record.ref();
                records.removeParticipant(ref.type(), ref.id(), participant.person());
                changed(record);
            });
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
            remove.setAriaLabel(getTranslation("participants.remove", participant.name()));
            row.add(remove);
        }
        return row;
    }

    private Component choice(RecordView record, List<Participant> taking) {
        var person = new ComboBox<Person>();
        person.setPlaceholder(getTranslation("participants.person"));
        person.setAriaLabel(getTranslation("participants.person"));
        person.setItems(everybody.get().stream()
                .filter(Person::active)
                .filter(one -> taking.stream().noneMatch(known -> known.person().equals(one.id())))
                .toList());
        person.setItemLabelGenerator(Apart.people(everybody.get()));
        var part = new Select<Part>();
        part.setAriaLabel(getTranslation("participants.part"));
        part.setItems(Part.values());
        part.setItemLabelGenerator(one -> one == null ? "" : part(one));
        part.setValue(Part.HELPER);
        person.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                add(record.ref(), change.getValue(), part.getValue());
                changed(record);
            }
        });
        var choice = new Div(part, person);
        choice.addClassName("participant-choice");
        return choice;
    }

    private void add(RecordRef ref, Person person, Part part) {
        records.setParticipant(ref.type(), ref.id(), person.id(), new Participation(part));
    }

    private void changed(RecordView record) {
        show(record);
        changed.run();
    }

    private String part(Part part) {
        return getTranslation("participants." + part.name().toLowerCase(Locale.ROOT));
    }
}
