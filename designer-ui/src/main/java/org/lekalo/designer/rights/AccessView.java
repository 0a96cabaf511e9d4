package org.lekalo.designer.rights;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.server.Vocabulary;
import org.lekalo.designer.settings.SettingsNavigation;
import org.lekalo.designer.settings.SettingsPage;
import org.lekalo.library.contract.AccessApi;
import org.lekalo.library.contract.AccessApi.Action;
import org.lekalo.library.contract.AccessApi.FieldRule;
import org.lekalo.library.contract.AccessApi.Level;
import org.lekalo.library.contract.AccessApi.RoleFields;
import org.lekalo.library.contract.AccessApi.RoleLevels;
import org.lekalo.library.contract.PeopleApi;
import org.lekalo.library.contract.PeopleApi.Role;
import org.lekalo.library.contract.Roles;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.RecordType;

/** Who may do what with the records of a type, at one glance: a role a line, an action a column; below, its fields. */
@Route(SettingsNavigation.ACCESS)
@RolesAllowed(Roles.ADMINISTRATOR)
class AccessView extends SettingsPage {

    /** For the longest of the choices. */
    private static final String ROOM = "12rem";

    private final transient AccessApi access;
    private final transient PeopleApi people;
    private final Vocabulary vocabulary;
    private final Select<String> type = new Select<>();
    private final Grid<RoleLevels> levels = new Grid<>();
    private final Grid<Field> fields = new Grid<>();
    private final H3 fieldsTitle = new H3();
    private final Paragraph fieldsAdvice = new Paragraph();
    private transient List<Role> roles = List.of();

    AccessView(AccessApi access, PeopleApi people, Vocabulary vocabulary) {
        super("access");
        this.access = access;
        this.people = people;
        this.vocabulary = vocabulary;
        type.setLabel(getTranslation("access.type"));
        type.setItems(Stream.concat(
                        Stream.of(AccessApi.EVERY_TYPE),
                        vocabulary.types().all().stream().map(RecordType::key))
                .toList());
        type.setItemLabelGenerator(key -> typeName(vocabulary, key));
        type.setValue(AccessApi.EVERY_TYPE);
        type.addValueChangeListener(event -> refresh());
        tool(type);
        plain(levels);
        levels.addColumn(row -> roleName(row.role()))
                .setHeader(getTranslation("access.role"))
                .setFrozen(true)
                .setWidth("9rem")
                .setFlexGrow(0);
        for (var action : Action.values()) {
            levels.addComponentColumn(row -> level(row, action))
                    .setKey(action.name())
                    .setWidth(ROOM)
                    .setHeader(getTranslation("access.action." + action.name().toLowerCase(Locale.ROOT)))
                    .setFlexGrow(1);
        }
        plain(fields);
        fieldsTitle.setText(getTranslation("access.fields"));
        fieldsAdvice.setText(getTranslation("access.fields.advice"));
        fieldsAdvice.addClassName("quiet");
        add(levels, fieldsTitle, fieldsAdvice, fields);
        refresh();
    }

    private void refresh() {
        roles = people.roles();
        levels.setItems(access.levels(type.getValue()));
        var chosen = vocabulary.types().type(type.getValue());
        fields.setVisible(chosen.isPresent());
        fieldsTitle.setVisible(chosen.isPresent());
        fieldsAdvice.setVisible(chosen.isPresent());
        chosen.ifPresent(this::showFields);
    }

    private String roleName(String key) {
        return roles.stream()
                .filter(role -> role.key().equals(key))
                .map(Role::name)
                .map(name -> name.in(getLocale()))
                .findFirst()
                .orElse(key);
    }

    /** Without a level of its own a type shows what counts for all, and says so. */
    private Component level(RoleLevels row, Action action) {
        var select = new Select<Level>();
        var counts = Objects.requireNonNull(row.levels().get(action));
        boolean own = row.own().contains(action);
        select.setItems(Level.values());
        select.setEmptySelectionAllowed(true);
        select.setItemLabelGenerator(level -> level == null
                ? getTranslation(
                        type.getValue().equals(AccessApi.EVERY_TYPE) ? "access.unset" : "access.as-all", words(counts))
                : words(level));
        select.setEmptySelectionCaption(getTranslation(
                type.getValue().equals(AccessApi.EVERY_TYPE) ? "access.unset" : "access.as-all", words(counts)));
        select.setValue(own ? counts : null);
        select.setAriaLabel(roleName(row.role()) + ", "
                + getTranslation("access.action." + action.name().toLowerCase(Locale.ROOT)));
        select.setWidthFull();
        select.addValueChangeListener(event -> set(row, action, event.getValue()));
        return select;
    }

    private String words(Level level) {
        return getTranslation(
                "access.level." + level.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private void set(RoleLevels row, Action action, @Nullable Level level) {
        Map<Action, Level> next = new HashMap<>();
        row.own()
                .forEach(
                        own -> next.put(own, Objects.requireNonNull(row.levels().get(own))));
        if (level == null) {
            next.remove(action);
        } else {
            next.put(action, level);
        }
        access.setLevels(type.getValue(), row.role(), next);
        refresh();
    }

    private void showFields(RecordType of) {
        var rules = access.fields(of.key());
        fields.removeAllColumns();
        fields.addColumn(field -> field.name().in(getLocale()))
                .setHeader(getTranslation("access.field"))
                .setWidth("9rem")
                .setFrozen(true)
                .setFlexGrow(1);
        for (var role : rules) {
            fields.addComponentColumn(field -> rule(of, role, field))
                    .setHeader(roleName(role.role()))
                    .setWidth(ROOM)
                    .setFlexGrow(1);
        }
        fields.setItems(of.fields());
    }

    private Component rule(RecordType of, RoleFields role, Field field) {
        var select = new Select<FieldRule>();
        boolean mayHide = !List.of("title", "owner", "pipeline", "stage").contains(field.key());
        select.setItems(Arrays.stream(FieldRule.values())
                .filter(rule -> mayHide || rule != FieldRule.HIDDEN)
                .toList());
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("access.rule.none"));
        select.setItemLabelGenerator(rule -> rule == null
                ? getTranslation("access.rule.none")
                : getTranslation(
                        "access.rule." + rule.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        select.setValue(role.rules().get(field.key()));
        select.setAriaLabel(field.name().in(getLocale()) + ", " + roleName(role.role()));
        select.setWidthFull();
        select.addValueChangeListener(event -> {
            Map<String, FieldRule> next = new HashMap<>(role.rules());
            if (event.getValue() == null) {
                next.remove(field.key());
            } else {
                next.put(field.key(), event.getValue());
            }
            access.setFields(of.key(), role.role(), next);
            refresh();
        });
        return select;
    }
}
