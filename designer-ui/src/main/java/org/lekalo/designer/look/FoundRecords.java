package org.lekalo.designer.look;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lekalo.library.contract.RecordsApi.Match;

/** A box that looks for a record among all of a type as one types; that there are more than it shows is said beside it. */
public final class FoundRecords {

    /** So many the server finds at once. */
    public static final int MOST = 50;

    private FoundRecords() {}

    /** How such a box looks for what is typed in it. */
    private record Search(Function<String, List<Match>> by) {}

    /** What such a box shows of what is typed; empty of any other box. */
    @SuppressWarnings("unchecked")
    static <T> Optional<List<T>> by(ComboBox<T> box, String text) {
        return Optional.ofNullable(ComponentUtil.getData(box, Search.class))
                .map(search -> (List<T>) search.by().apply(text));
    }

    /** @param search what fits a text, at most {@link #MOST} */
    public static <C extends ComboBoxBase<C, Match, V>, V> void in(C box, Function<String, List<Match>> search) {
        ComponentUtil.setData(box, Search.class, new Search(search));
        var names = new HashMap<Match, String>();
        box.setItemLabelGenerator(match -> names.getOrDefault(match, match.title()));
        box.setItems(query -> {
            var found = search.apply(query.getFilter().orElse(""));
            var called = called(found);
            found.forEach(match -> names.put(match, called.apply(match)));
            box.setHelperText(found.size() < MOST ? null : I18NProvider.translate("form.more"));
            return found.stream().skip(query.getOffset()).limit(query.getLimit());
        });
    }

    /** Records of one title by their numbers too. */
    public static ItemLabelGenerator<Match> called(Collection<Match> found) {
        return Apart.by(found, Match::title, match -> "№ " + match.ref().id());
    }
}
