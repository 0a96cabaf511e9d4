package org.lekalo.designer.setting;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.company.Metadata;
import org.lekalo.designer.company.People;
import org.lekalo.designer.company.Records;
import org.lekalo.designer.company.Screen;
import org.lekalo.designer.condition.Company;
import org.lekalo.library.block.Block;
import org.lekalo.library.condition.Subjects;
import org.lekalo.library.palette.Palette;
import org.lekalo.library.record.Field;

/** Forms of blocks about deals, on the screen, and what they tell. */
final class Forms {

    private final Screen screen;
    private final List<Map<String, @Nullable String>> told = new ArrayList<>();

    Forms(Screen screen) {
        this.screen = screen;
    }

    SettingsForm show(String block, Map<String, String> properties) {
        return show(Palette.BLOCKS.find(block).orElseThrow(), properties, aboutDeals());
    }

    SettingsForm show(Block block, Map<String, String> properties, Around around) {
        return screen.show(new SettingsForm(block, properties, around, now -> told.add(Objects.requireNonNull(now))));
    }

    /** What was told last: the properties that changed. */
    Map<String, @Nullable String> last() {
        return told.get(told.size() - 1);
    }

    List<Map<String, @Nullable String>> told() {
        return told;
    }

    static Around aboutDeals() {
        return about("deal", null);
    }

    static Around about(@Nullable String type, @Nullable String pipeline) {
        var types = new Metadata().recordTypes();
        return new Around(
                Company.ask(types, new People(), new Records()),
                type,
                pipeline,
                () -> types.type("deal")
                        .map(deal -> Subjects.of(deal, types, List.of()))
                        .orElseThrow());
    }

    @SuppressWarnings("unchecked") // of what it offers
    static <T> Select<T> select(String label) {
        return _find(Select.class).stream()
                .filter(select -> label.equals(select.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked") // of what it offers
    static <T> ComboBox<T> box(String ariaLabel) {
        return _find(ComboBox.class).stream()
                .filter(box -> box.getAriaLabel().filter(ariaLabel::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    static Button button(String name) {
        return _find(Button.class).stream()
                .filter(button -> button.getText().equals(name)
                        || button.getAriaLabel().filter(name::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    /** Picks fields of deals as a person does: the list is opened, they are ticked, it is closed. */
    static void pickFields(String... keys) {
        var deal = new Metadata().recordTypes().type("deal").orElseThrow();
        var box = fields();
        box.setOpened(true);
        box.setValue(Stream.of(keys).map(key -> deal.field(key).orElseThrow()).toList());
        box.setOpened(false);
    }

    @SuppressWarnings("unchecked") // of fields
    static MultiSelectComboBox<Field> fields() {
        return _find(MultiSelectComboBox.class).stream()
                .filter(box -> say("panel.fields.add").equals(box.getPlaceholder()))
                .findFirst()
                .orElseThrow();
    }

    /** What a select shows for what is chosen. */
    static <T> String shown(Select<T> select) {
        return select.getItemLabelGenerator().apply(select.getValue());
    }

    static <T> String shown(ComboBox<T> box) {
        return box.getItemLabelGenerator().apply(box.getValue());
    }

    static <T> List<String> offered(Select<T> select) {
        return select.getListDataView()
                .getItems()
                .map(select.getItemLabelGenerator())
                .toList();
    }

    static List<String> sentences() {
        return _find(Span.class).stream().map(Span::getText).toList();
    }

    static <T extends Component> T only(Class<T> kind) {
        return _get(kind);
    }

    static String say(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
