package org.lekalo.designer.panel;

import com.vaadin.flow.function.SerializableSupplier;
import org.lekalo.designer.condition.Company;
import org.lekalo.designer.setting.Around;
import org.lekalo.library.condition.Subjects;

/** What every form of the panel works with. {@code facts} are asked for anew each time, since the drawing changes. */
record Desk(Company company, SerializableSupplier<ModelFacts> facts) {

    /** The same for one element or arrow. */
    Desk at(String elementId) {
        return new Desk(company, () -> facts.get().at(elementId));
    }

    Subjects subjects() {
        return facts.get().subjects(company.types());
    }

    Around around(String elementId) {
        var now = facts.get();
        return new Around(company, now.recordType(), now.pipeline(), this::subjects).at(now.place(elementId));
    }
}
