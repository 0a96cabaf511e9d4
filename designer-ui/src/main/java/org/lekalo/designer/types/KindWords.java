package org.lekalo.designer.types;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import org.lekalo.library.record.FieldKind;

/** The kinds of fields as an administrator chooses among them: a picture, a name and what they are good for. */
final class KindWords {

    private KindWords() {}

    static String name(FieldKind kind) {
        return I18NProvider.translate("metadata.kind." + key(kind));
    }

    static String key(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Icon icon(FieldKind kind) {
        var icon = (switch (kind) {
                    case TEXT -> VaadinIcon.TEXT_LABEL;
                    case LONG_TEXT -> VaadinIcon.ALIGN_LEFT;
                    case NUMBER -> VaadinIcon.HASH;
                    case MONEY -> VaadinIcon.MONEY;
                    case DATE -> VaadinIcon.CALENDAR_O;
                    case DATE_TIME -> VaadinIcon.CALENDAR_CLOCK;
                    case YES_NO -> VaadinIcon.CHECK_SQUARE_O;
                    case CHOICE -> VaadinIcon.DOT_CIRCLE;
                    case MANY_CHOICE -> VaadinIcon.LIST_SELECT;
                    case REFERENCE -> VaadinIcon.LINK;
                    case PERSON -> VaadinIcon.USER;
                    case FILE -> VaadinIcon.PAPERCLIP;
                })
                .create();
        icon.addClassName("kind-icon");
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }

    /** With its one line of help. */
    static Div choice(FieldKind kind) {
        var name = new Span(name(kind));
        name.addClassName("kind-name");
        var help = new Span(I18NProvider.translate("metadata.kind." + key(kind) + ".help"));
        help.addClassName("quiet");
        var words = new Div(name, help);
        words.addClassName("kind-words");
        var choice = new Div(icon(kind), words);
        choice.addClassName("kind-choice");
        return choice;
    }
}
