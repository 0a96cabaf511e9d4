package org.lekalo.designer.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import org.lekalo.designer.look.Apart;
import org.lekalo.designer.look.Glyph;
import org.lekalo.designer.look.SearchField;
import org.lekalo.designer.records.RecordsNavigation;
import org.lekalo.designer.server.Vocabulary;
import org.lekalo.library.contract.SearchApi;
import org.lekalo.library.contract.SearchApi.Group;
import org.lekalo.library.contract.SearchApi.Hit;
import org.springframework.context.annotation.Scope;

/** Finds any record from any page: by the button, Ctrl+K or the slash; arrows go through what was found. */
@SpringComponent
@Scope("prototype")
class SearchEverything extends Button {

    private final SearchApi search;
    private final Vocabulary vocabulary;
    private final Dialog dialog = new Dialog();
    private final Div found = new Div();
    private final SearchField field;

    SearchEverything(SearchApi search, Vocabulary vocabulary) {
        super(Glyph.SEARCH.icon());
        this.search = search;
        this.vocabulary = vocabulary;
        this.field = new SearchField(getTranslation("search.placeholder"), this::look);
        setAriaLabel(getTranslation("search.title"));
        setTooltipText(getTranslation("search.tooltip"));
        addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        addClickListener(click -> open());
        field.setWidthFull();
        field.setAutofocus(true);
        field.setValueChangeTimeout(150);
        found.addClassName("search-found");
        found.getElement().setAttribute("aria-live", "polite");
        var palette = new Div(field, found);
        palette.addClassName("search-everything");
        dialog.add(palette);
        dialog.setWidth("min(40rem, 96vw)");
        dialog.setTop("10vh");
        dialog.getElement().setAttribute("aria-label", getTranslation("search.title"));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        getElement().executeJs("""
                const typing = (target) => target.isContentEditable
                    || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
                const keys = (event) => {
                  if (!this.isConnected) {
                    document.removeEventListener('keydown', keys);
                    return;
                  }
                  const asked = ((event.ctrlKey || event.metaKey) && event.code === 'KeyK')
                      || (event.key === '/' && !event.ctrlKey && !event.metaKey && !typing(event.composedPath()[0]));
                  if (asked) {
                    event.preventDefault();
                    this.click();
                  }
                };
                document.addEventListener('keydown', keys);
                """);
    }

    private void open() {
        field.clear();
        look();
        dialog.open();
        field.focus();
        found.getElement().getParent().executeJs("""
                if (this.arrows) return;
                this.arrows = true;
                this.addEventListener('keydown', (event) => {
                  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
                  const links = [...this.querySelectorAll('a')];
                  if (event.key === 'Enter' && links.length && event.target.localName !== 'a') {
                    links[0].click();
                    return;
                  }
                  if (!step || !links.length) return;
                  event.preventDefault();
                  const next = links.indexOf(document.activeElement) + step;
                  if (next < 0) this.querySelector('vaadin-text-field').focus();
                  else links[Math.min(next, links.length - 1)].focus();
                });
                """);
    }

    private void look() {
        found.removeAll();
        var text = field.getValue().strip();
        if (text.length() < SearchApi.SHORTEST) {
            say("search.advice");
            return;
        }
        var groups = search.search(text);
        groups.forEach(this::show);
        if (groups.isEmpty()) {
            say("search.nothing");
        }
    }

    private void say(String key) {
        var advice = new Paragraph(getTranslation(key));
        advice.addClassName("quiet");
        found.add(advice);
    }

    private void show(Group group) {
        vocabulary.types().type(group.type()).ifPresent(type -> {
            found.add(new H4(type.plural().in(getLocale())));
            var called =
                    Apart.by(group.hits(), Hit::title, hit -> "№ " + hit.ref().id());
            group.hits().forEach(hit -> found.add(link(called.apply(hit), hit)));
        });
    }

    private Anchor link(String called, Hit hit) {
        var title = new Span(called);
        title.addClassName("search-title");
        var link = new Anchor(
                RecordsNavigation.card(hit.ref()),
                Glyph.ofRecordType(hit.ref().type()).icon(),
                title);
        var detail = hit.detail();
        if (detail != null) {
            var beside = new Span(detail);
            beside.addClassName("quiet");
            link.add(beside);
        }
        link.addClassName("search-hit");
        link.getElement().addEventListener("click", click -> dialog.close());
        return link;
    }

    /** For tests: what stands in the list. */
    List<String> shown() {
        return found.getChildren()
                .map(child -> child.getElement().getTextRecursively())
                .toList();
    }
}
