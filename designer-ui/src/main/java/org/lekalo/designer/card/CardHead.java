package org.lekalo.designer.card;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.function.Consumer;
import org.lekalo.designer.field.FieldEditors;
import org.lekalo.designer.look.Glyph;
import org.lekalo.designer.look.Note;
import org.lekalo.designer.newrecord.ConvertLeadDialog;
import org.lekalo.designer.records.RecordsNavigation;
import org.lekalo.designer.server.Vocabulary;
import org.lekalo.designer.stage.MoveDialog;
import org.lekalo.designer.stage.StageMoves.Place;
import org.lekalo.library.contract.LeadsApi;
import org.lekalo.library.contract.LeadsApi.LeadConverted;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.record.RecordType;
import org.springframework.context.annotation.Scope;

/** What stands above a card: where one came from, and what can be done with the record as a whole. */
@SpringComponent
@Scope("prototype")
final class CardHead {

    private final RecordsApi records;
    private final Vocabulary vocabulary;
    private final LeadsApi leads;
    private final FieldEditors editors;

    CardHead(RecordsApi records, Vocabulary vocabulary, LeadsApi leads, FieldEditors editors) {
        this.records = records;
        this.vocabulary = vocabulary;
        this.leads = leads;
        this.editors = editors;
    }

    /**
     * What the card does when asked here.
     *
     * @param lookAgain the record may be another by now, or gone
     */
    record Answers(Consumer<Place> move, Runnable reload, Runnable lookAgain) {}

    Component of(RecordType shownType, RecordView shown, Component starts, Answers answers) {
        var back = new Anchor(
                RecordsNavigation.list(shownType.key()),
                Glyph.BACK.icon(),
                new Span(shownType.plural().in(UI.getCurrent().getLocale())));
        back.addClassName("back");
        var head = new Div(back, starts);
        head.addClassName("record-head");
        if (shown.mayChange() && shownType.pipelines().size() > 1) {
            head.addComponentAtIndex(1, pipeline(shownType, shown, answers));
        }
        if (shown.mayChange() && isLeadToConvert(shown)) {
            var convert = new Button(
                    I18NProvider.translate("leads.convert"), Glyph.DEAL.icon(), click -> convert(shown, answers));
            convert.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            head.add(convert);
        }
        if (!shown.mayChange()) {
            var readOnly = new Span(I18NProvider.translate("records.read-only"));
            readOnly.addClassName("quiet");
            head.add(readOnly);
        }
        head.add(new RecordMenu(records, vocabulary, shown, answers.lookAgain()));
        return head;
    }

    /** The one it is in; leads to all stages of all of them. */
    private static Component pipeline(RecordType shownType, RecordView shown, Answers answers) {
        var name = shownType
                .pipeline(Place.of(shown).pipeline())
                .map(one -> one.name().in(UI.getCurrent().getLocale()))
                .orElse("");
        var button =
                new Button(name, Glyph.DOWN.icon(), click -> new MoveDialog(shownType, shown, answers.move()).open());
        button.setIconAfterText(true);
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.addClassName("record-pipeline");
        button.setAriaLabel(I18NProvider.translate("records.pipeline", name));
        return button;
    }

    private static boolean isLeadToConvert(RecordView shown) {
        return shown.ref().type().equals("lead") && !shown.values().containsKey("deal");
    }

    private void convert(RecordView lead, Answers answers) {
        try {
            new ConvertLeadDialog(
                            leads,
                            lead,
                            vocabulary.types(),
                            editors,
                            converted -> UI.getCurrent().navigate(RecordsNavigation.card(converted.deal())))
                    .open();
        } catch (LeadConverted refusal) {
            Note.refused(String.valueOf(refusal.sentence()));
            answers.reload().run();
        }
    }
}
