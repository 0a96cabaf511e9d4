package org.lekalo.designer.filter;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.field.RefusedFields;
import org.lekalo.designer.look.Apart;
import org.lekalo.designer.look.Glyph;
import org.lekalo.designer.look.Note;
import org.lekalo.library.condition.ConditionRow;
import org.lekalo.library.contract.ListsApi;
import org.lekalo.library.contract.ListsApi.Lists;
import org.lekalo.library.contract.ListsApi.NewFilter;
import org.lekalo.library.contract.ListsApi.SavedFilter;
import org.lekalo.library.contract.ListsApi.Sharing;
import org.lekalo.library.contract.ListsApi.Start;
import org.lekalo.library.contract.Refusal;
import org.lekalo.library.record.RecordType;

/** The saved filters of a list: one is chosen, the present rows are saved as one, one is changed or taken away. */
public final class SavedFilterChoice extends Div {

    private final ListsApi lists;
    private final RecordType type;
    private final Supplier<List<ConditionRow>> rows;
    private final ComboBox<SavedFilter> saved = new ComboBox<>();
    private final Button save = new Button();
    private final Button change = new Button(Glyph.MORE.icon());
    private final Button rewrite = new Button();
    /** From which the rows that stand in the list were made. */
    private @Nullable SavedFilter origin;

    private @Nullable Long start;
    private boolean following;

    /** @param rows those that stand in the list now; {@code chosen} gets those of the filter somebody chose */
    public SavedFilterChoice(
            ListsApi lists, RecordType type, Supplier<List<ConditionRow>> rows, Consumer<List<ConditionRow>> chosen) {
        this.lists = lists;
        this.type = type;
        this.rows = rows;
        addClassName("saved-filters");
        saved.setPlaceholder(getTranslation("lists.filters"));
        saved.setAriaLabel(getTranslation("lists.filters"));
        saved.setClearButtonVisible(true);
        saved.addValueChangeListener(choice -> {
            if (!following) {
                chosen.accept(choose(choice.getValue()));
            }
        });
        save.setText(getTranslation("lists.filter.save"));
        save.addClickListener(click -> open(null));
        save.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        change.addClickListener(click -> saved.getOptionalValue().ifPresent(this::open));
        change.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        change.setAriaLabel(getTranslation("lists.filter.change"));
        change.setTooltipText(getTranslation("lists.filter.change"));
        rewrite.addClickListener(click -> Optional.ofNullable(origin).ifPresent(this::rewrite));
        rewrite.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(saved, change, rewrite, save);
    }

    private List<ConditionRow> choose(@Nullable SavedFilter filter) {
        if (filter != null && filter.partial()) {
            Note.refused(getTranslation("lists.filter.partial"));
        }
        return filter == null ? List.of() : filter.filters();
    }

    public void show(Lists known) {
        start = known.start();
        following = true;
        saved.setItems(known.saved());
        saved.setItemLabelGenerator(Apart.by(known.saved(), SavedFilter::name, SavedFilter::by));
        saved.setVisible(!known.saved().isEmpty());
        follow();
    }

    /** Which saved filter it is that stands in the list, if any. */
    public void follow() {
        following = true;
        var present = rows.get();
        var same = saved.getListDataView()
                .getItems()
                .filter(filter -> !present.isEmpty() && filter.filters().equals(present))
                .toList();
        var before = saved.getValue();
        if (same.isEmpty()) {
            saved.clear();
        } else if (before == null || !same.contains(before)) {
            saved.setValue(same.get(0));
        }
        origin = origin(present);
        rewrite.setVisible(same.isEmpty() && origin != null && origin.mayChange() && !origin.partial());
        rewrite.setText(origin == null ? "" : getTranslation("lists.filter.rewrite", origin.name()));
        change.setVisible(!same.isEmpty());
        save.setVisible(same.isEmpty() && !present.isEmpty());
        following = false;
    }

    /** The chosen filter; once its rows were changed by hand the one that was chosen before, until no row is left. */
    private @Nullable SavedFilter origin(List<ConditionRow> present) {
        if (present.isEmpty()) {
            return null;
        }
        var before = origin;
        return saved.getOptionalValue()
                .or(() -> saved.getListDataView()
                        .getItems()
                        .filter(filter -> before != null && filter.id() == before.id())
                        .findFirst())
                .orElse(null);
    }

    private void rewrite(SavedFilter filter) {
        try {
            lists.change(type.key(), filter.id(), new NewFilter(filter.name(), filter.sharing(), rows.get()));
        } catch (Refusal refusal) {
            Note.refused(RefusedFields.sentence(refusal));
            show(lists.lists(type.key()));
            return;
        }
        show(lists.lists(type.key()));
        Note.done(getTranslation("lists.filter.saved", filter.name()));
    }

    private void open(@Nullable SavedFilter filter) {
        boolean startsHere = filter != null && start != null && filter.id() == start;
        new FilterDialog(filter, startsHere, new FilterDialog.Actions() {
                    @Override
                    public void save(String name, Sharing sharing, boolean startWithIt) {
                        keep(filter, new NewFilter(name, sharing, rows.get()), startsHere, startWithIt);
                    }

                    @Override
                    public void delete() {
                        if (filter != null) {
                            lists.delete(type.key(), filter.id());
                            show(lists.lists(type.key()));
                        }
                    }
                })
                .open();
    }

    private void keep(@Nullable SavedFilter before, NewFilter filter, boolean startsHere, boolean startWithIt) {
        var kept = before == null
                ? lists.save(type.key(), filter)
                : before.mayChange() ? lists.change(type.key(), before.id(), filter) : before;
        if (startWithIt != startsHere) {
            lists.startWith(type.key(), new Start(startWithIt ? kept.id() : null));
        }
        show(lists.lists(type.key()));
        Note.done(getTranslation("lists.filter.saved", kept.name()));
    }
}
