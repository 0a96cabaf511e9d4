package org.lekalo.designer.panel;

import com.vaadin.flow.function.SerializableSupplier;
import org.lekalo.designer.condition.Company;
import org.lekalo.library.condition.Subjects;

/** What every form of the panel works with. {@code facts} are read anew when asked, since the drawing changes. */
record Desk(Company company, SerializableSupplier<ModelFacts> facts) {

    Subjects subjects() {
        return facts.get().subjects(company.types());
    }
}
