package org.lekalo.designer.types;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.look.Glyph;
import org.lekalo.designer.server.LiveChanges;
import org.lekalo.designer.server.Vocabulary;
import org.lekalo.library.contract.ChangesApi.Kind;
import org.lekalo.library.contract.MetadataApi;
import org.lekalo.library.contract.Roles;
import org.lekalo.library.record.RecordType;

/** One type of records: its fields, its pipelines and their stages. */
@Route(TypesNavigation.TYPES + "/:type")
@RolesAllowed(Roles.ADMINISTRATOR)
class TypeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient MetadataApi metadata;
    private final Vocabulary vocabulary;
    private final Tab fields = new Tab();
    private final Tab pipelines = new Tab();
    private final Tabs tabs = new Tabs(fields, pipelines);
    private final Div content = new Div();
    private transient @Nullable RecordType type;

    TypeView(MetadataApi metadata, Vocabulary vocabulary, LiveChanges changes) {
        this.metadata = metadata;
        this.vocabulary = vocabulary;
        addClassNames("page", "types-page");
        var back = new Anchor(TypesNavigation.TYPES, Glyph.BACK.icon());
        back.add(getTranslation("metadata.types.all"));
        back.addClassName("types-back");
        back.setRouterIgnore(false);
        tabs.addSelectedChangeListener(change -> show());
        add(back, tabs, content);
        changes.refresh(this, Set.of(Kind.METADATA), this::changed);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        vocabulary.forget();
        var key = event.getRouteParameters().get("type").orElse("");
        show(vocabulary.types().type(key).orElseThrow(NotFoundException::new));
    }

    private void changed() {
        var known = type;
        vocabulary.forget();
        if (known != null) {
            vocabulary.types().type(known.key()).ifPresent(this::show);
        }
    }

    /** What was changed here is shown at once. */
    private void told(RecordType now) {
        vocabulary.forget();
        show(now);
    }

    void show(RecordType shown) {
        type = shown;
        fields.setLabel(getTranslation("metadata.fields", FieldsTab.shown(shown).size()));
        pipelines.setLabel(
                getTranslation("metadata.pipelines", shown.pipelines().size()));
        show();
    }

    private void show() {
        var shown = type;
        content.removeAll();
        if (shown != null) {
            content.add(tab(shown));
        }
    }

    private Component tab(RecordType shown) {
        return tabs.getSelectedTab() == pipelines
                ? new PipelinesTab(metadata, shown, this::told)
                : new FieldsTab(metadata, vocabulary.types(), shown, this::told);
    }

    @Override
    public String getPageTitle() {
        return type == null ? getTranslation("nav.types") : type.plural().in(getLocale());
    }
}
