package org.lekalo.designer.models;

import com.vaadin.flow.i18n.I18NProvider;
import org.lekalo.library.model.Page;

/** What people call a process and diagram of a file. */
final class PageNames {

    private PageNames() {}

    static String of(Page page) {
        var name =
                page.name().isEmpty() ? I18NProvider.translate("models.page.unnamed", page.process() + 1) : page.name();
        return page.diagramName().isEmpty() ? name : name + " · " + page.diagramName();
    }

    static String steps(Page page) {
        return I18NProvider.translate("models.page.steps", page.steps());
    }
}
