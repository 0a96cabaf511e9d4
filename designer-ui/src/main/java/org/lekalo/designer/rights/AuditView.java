package org.lekalo.designer.rights;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.look.EmptyState;
import org.lekalo.designer.look.Glyph;
import org.lekalo.designer.server.Vocabulary;
import org.lekalo.designer.settings.SettingsNavigation;
import org.lekalo.designer.settings.SettingsPage;
import org.lekalo.designer.words.Formats;
import org.lekalo.library.contract.AuditApi;
import org.lekalo.library.contract.AuditApi.Deed;
import org.lekalo.library.contract.AuditApi.Entry;
import org.lekalo.library.contract.Roles;

/** Who did what that has to be traceable. */
@Route(SettingsNavigation.AUDIT)
@RolesAllowed(Roles.ADMINISTRATOR)
class AuditView extends SettingsPage {

    private static final int PAGE = 100;
    private static final Pattern REFERENCE = Pattern.compile("([a-z0-9_-]+):(\\d+)");

    private final transient AuditApi audit;
    private final transient Vocabulary vocabulary;
    private final Grid<Entry> grid = new Grid<>();
    private final List<Entry> shown = new ArrayList<>();
    private final EmptyState nothing =
            new EmptyState(Glyph.HISTORY, getTranslation("audit.none"), getTranslation("audit.none.advice"));
    private final Button more = new Button();
    private @Nullable Long next;

    AuditView(AuditApi audit, Vocabulary vocabulary) {
        super("audit");
        this.audit = audit;
        this.vocabulary = vocabulary;
        plain(grid);
        grid.addComponentColumn(entry -> lines(Formats.current().dateTime(entry.at()), narrowOnly(entry.personName())))
                .setHeader(getTranslation("audit.at"))
                .setFlexGrow(1);
        wideOnly(grid.addColumn(Entry::personName)
                .setHeader(getTranslation("audit.person"))
                .setFlexGrow(1));
        grid.addComponentColumn(entry -> lines(
                        getTranslation("audit.deed." + key(entry.deed().name())),
                        narrowOnly(subject(entry)),
                        narrowOnly(facts(entry))))
                .setHeader(getTranslation("audit.deed"))
                .setFlexGrow(2);
        wideOnly(grid.addColumn(this::subject)
                .setHeader(getTranslation("audit.subject"))
                .setFlexGrow(2));
        wideOnly(grid.addColumn(this::facts)
                .setHeader(getTranslation("audit.facts"))
                .setFlexGrow(2));
        more.setText(getTranslation("audit.more"));
        more.addClickListener(click -> load());
        add(grid, nothing, more);
        load();
    }

    /** Of whose name nothing may stay only the record's number is written down. */
    private String subject(Entry entry) {
        var reference = REFERENCE.matcher(entry.subject());
        if (!reference.matches()) {
            return entry.subject();
        }
        return vocabulary
                .types()
                .type(reference.group(1))
                .map(type -> getTranslation("audit.record", type.name().in(getLocale()), reference.group(2)))
                .orElse(entry.subject());
    }

    private String facts(Entry entry) {
        return entry.facts().entrySet().stream()
                .filter(fact -> !fact.getValue().isEmpty())
                .map(fact -> words(entry.deed(), fact.getKey(), fact.getValue()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** The reference of what is gone leads nowhere. */
    private String words(Deed deed, String name, String fact) {
        return switch (deed) {
            case LEVELS_CHANGED ->
                getTranslation("access.action." + key(name)) + ": " + getTranslation("access.level." + key(fact));
            case FIELD_RULES_CHANGED -> name + ": " + getTranslation("access.rule." + key(fact));
            case RECORD_DELETED -> "";
            default -> fact(name, fact);
        };
    }

    private String fact(String name, String fact) {
        return switch (name) {
            case "removed" -> getTranslation("audit.removed");
            case "tasks", "to" -> getTranslation("audit.fact." + name, fact);
            case "records" -> getTranslation("records.total", Long.valueOf(fact));
            case "rows" -> getTranslation("audit.rows", Long.valueOf(fact));
            case "format" -> fact.toUpperCase(Locale.ROOT);
            default -> fact;
        };
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void load() {
        var page = audit.entries(PAGE, next);
        next = page.next();
        shown.addAll(page.entries());
        grid.setItems(shown);
        more.setVisible(next != null);
        grid.setVisible(!shown.isEmpty());
        nothing.setVisible(shown.isEmpty());
    }
}
