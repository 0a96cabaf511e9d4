package org.lekalo.designer.rights;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lekalo.designer.look.FoundRecords;
import org.lekalo.designer.look.Note;
import org.lekalo.designer.server.Vocabulary;
import org.lekalo.designer.settings.Confirmation;
import org.lekalo.designer.settings.SettingsNavigation;
import org.lekalo.designer.settings.SettingsPage;
import org.lekalo.library.contract.PersonalDataApi;
import org.lekalo.library.contract.PersonalDataApi.Document;
import org.lekalo.library.contract.PersonalDataApi.Sheet;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.RecordsApi.Match;
import org.lekalo.library.contract.Roles;

/** What is kept about a person outside: shown, given to him as a file, erased. */
@Route(SettingsNavigation.PERSONAL_DATA)
@RolesAllowed(Roles.ADMINISTRATOR)
class PersonalDataView extends SettingsPage {

    private final transient PersonalDataApi data;
    private final transient RecordsApi records;
    private final transient ObjectMapper json;
    private final transient Set<Match> deleted = new LinkedHashSet<>();
    private final Select<String> type = new Select<>();
    private final ComboBox<Match> record = new ComboBox<>();
    private final Div shown = new Div();
    private ItemLabelGenerator<Match> called = FoundRecords.called(List.of());

    PersonalDataView(PersonalDataApi data, RecordsApi records, Vocabulary vocabulary, ObjectMapper json) {
        super("personal-data");
        this.data = data;
        this.records = records;
        this.json = json;
        type.setLabel(getTranslation("access.type"));
        type.setItems("contact", "lead");
        type.setItemLabelGenerator(key -> typeName(vocabulary, key));
        type.setValue("contact");
        type.addValueChangeListener(event -> record.clear());
        record.setLabel(getTranslation("personal-data.who"));
        record.setManualValidation(true);
        record.setItemLabelGenerator(this::named);
        record.setDataProvider(
                new CallbackDataProvider<Match, String>(
                        query -> found(query.getFilter().orElse("")).stream()
                                .skip(query.getOffset())
                                .limit(query.getLimit()),
                        query -> found(query.getFilter().orElse("")).size()),
                text -> text);
        record.addValueChangeListener(event -> {
            shown.removeAll();
            record.setInvalid(false);
        });
        tool(type, record, new Button(getTranslation("personal-data.show"), click -> show()));
        shown.addClassName("personal-data");
        add(shown);
    }

    /** Those that are there, and after them those that were deleted and of whom something is still kept. */
    private List<Match> found(String text) {
        var present = records.lookup(type.getValue(), text, FoundRecords.MOST);
        deleted.clear();
        data.deleted(type.getValue(), text, FoundRecords.MOST).forEach(deleted::add);
        boolean all = Math.max(present.size(), deleted.size()) < FoundRecords.MOST;
        record.setHelperText(all ? null : getTranslation("form.more"));
        called = FoundRecords.called(
                Stream.concat(present.stream(), deleted.stream()).toList());
        return Stream.concat(present.stream(), deleted.stream()).toList();
    }

    private String named(Match match) {
        return deleted.contains(match)
                ? getTranslation("personal-data.deleted", called.apply(match))
                : called.apply(match);
    }

    private void show() {
        var chosen = record.getValue();
        shown.removeAll();
        record.setErrorMessage(getTranslation("personal-data.choose"));
        record.setInvalid(chosen == null);
        if (chosen == null) {
            return;
        }
        var document = data.export(chosen.ref().type(), chosen.ref().id());
        var erase = new Button(getTranslation("personal-data.erase"), click -> erase(document));
        erase.addThemeVariants(ButtonVariant.LUMO_ERROR);
        var download = new Button(getTranslation("personal-data.download"), click -> download(document));
        shown.add(row(download, erase), sheet(document.person()));
        document.referring().forEach(sheet -> shown.add(sheet(sheet)));
    }

    private static Div sheet(Sheet sheet) {
        var lines = new Div(new H3(sheet.title()));
        lines.addClassName("card");
        sheet.values().forEach((field, value) -> {
            var name = new Span(field);
            name.addClassName("quiet");
            var line = new Div(name, new Span(value));
            line.addClassName("record-fact");
            lines.add(line);
        });
        return lines;
    }

    /** The browser makes the file: what is in it is on the page already. */
    private void download(Document document) {
        try {
            getElement()
                    .executeJs(
                            """
                            const link = document.createElement('a');
                            link.href = URL.createObjectURL(new Blob([$0], { type: 'application/json' }));
                            link.download = $1;
                            link.click();
                            setTimeout(() => URL.revokeObjectURL(link.href), 1000);
                            """,
                            json.writerWithDefaultPrettyPrinter().writeValueAsString(document),
                            document.record().type() + "-" + document.record().id() + ".json");
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void erase(Document document) {
        new Confirmation(
                        getTranslation("personal-data.erase"),
                        getTranslation(
                                "personal-data.erase.consequence",
                                document.person().title()),
                        getTranslation("personal-data.erase"),
                        () -> {
                            data.erase(
                                    document.record().type(), document.record().id());
                            Note.done(getTranslation("personal-data.erased"));
                            record.clear();
                        })
                .open();
    }
}
