package org.lekalo.designer.types;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.look.Glyph;
import org.lekalo.designer.look.Note;
import org.lekalo.designer.models.ModelsNavigation;
import org.lekalo.library.contract.MetadataApi.By;
import org.lekalo.library.contract.MetadataApi.Use;
import org.lekalo.library.contract.MetadataApi.Uses;
import org.lekalo.library.contract.Refusal;
import org.lekalo.library.record.Option;

/** Asks before a part of the metadata goes: who uses it, what becomes of the records, and what they get instead. */
final class RemoveDialog extends SettingsDialog {

    /** What is asked for when it is confirmed. */
    @FunctionalInterface
    interface Removing extends Serializable {
        void remove(@Nullable String replacement, boolean anyway);
    }

    /**
     * What may take its place.
     *
     * @param needed whether records that have it must get something else
     */
    record Instead(List<Option> offered, boolean needed) implements Serializable {

        static final Instead NOTHING = new Instead(List.of(), false);
    }

    private final Select<Option> replacement = new Select<>();

    /** @param fate what happens to the records, one sentence */
    RemoveDialog(String name, String fate, Uses uses, Instead instead, Removing removing) {
        super("");
        setHeaderTitle(getTranslation("metadata.remove.title", name));
        boolean onlyDrafts = uses.places().stream().allMatch(use -> use.by() == By.DRAFT);
        if (!uses.places().isEmpty()) {
            place(places(uses.places(), onlyDrafts));
        }
        if (!onlyDrafts) {
            getFooter().add(cancel(getTranslation("metadata.understood")));
            return;
        }
        place(new Paragraph(fate));
        if (!instead.offered().isEmpty() && uses.records() > 0) {
            place(replacement(instead.offered()));
        }
        var remove = primary(
                getTranslation("metadata.remove"), () -> remove(instead.needed() && uses.records() > 0, removing));
        remove.addThemeVariants(ButtonVariant.LUMO_ERROR);
        getFooter().add(cancel(getTranslation("metadata.cancel")), remove);
    }

    private Select<Option> replacement(List<Option> instead) {
        replacement.setLabel(getTranslation("metadata.remove.instead"));
        replacement.setItems(instead);
        replacement.setItemLabelGenerator(
                option -> option == null ? "" : option.name().in(getLocale()));
        replacement.setPlaceholder(getTranslation("metadata.choose"));
        replacement.setWidthFull();
        return replacement;
    }

    private void remove(boolean needed, Removing removing) {
        if (needed && replacement.isEmpty()) {
            replacement.setErrorMessage(getTranslation("metadata.remove.instead.missing"));
            replacement.setInvalid(true);
            return;
        }
        try {
            removing.remove(
                    replacement.isEmpty() ? null : replacement.getValue().key(), true);
            close();
        } catch (Refusal refused) {
            Note.refused(String.valueOf(refused.sentence()));
        }
    }

    private Component places(List<Use> places, boolean onlyDrafts) {
        var title = new Div(
                Glyph.ALERT.icon(),
                new Span(getTranslation(onlyDrafts ? "metadata.remove.drafts" : "metadata.remove.used")));
        title.addClassName("used-title");
        var list = new UnorderedList();
        places.forEach(use -> list.add(new ListItem(place(use))));
        var used = new Div(title, list);
        used.addClassNames("used", onlyDrafts ? "used-drafts" : "used-firmly");
        return used;
    }

    private Component place(Use use) {
        var key = "metadata.used." + use.by().name().toLowerCase(Locale.ROOT);
        var step = use.step().isEmpty() ? "" : " · " + use.step();
        var text = getTranslation(key, use.name(), use.version() == null ? "" : use.version()) + step;
        var model = use.model();
        return model == null ? new Span(text) : new Anchor(ModelsNavigation.model(model), text);
    }
}
