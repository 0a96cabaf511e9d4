package org.lekalo.designer.panel;

import com.vaadin.flow.function.SerializableSupplier;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.setting.Processes;

/** What must be known of a drawing, read once for each state of it. */
public final class FactsOnce implements SerializableSupplier<ModelFacts> {

    private final SerializableSupplier<String> xml;
    private final transient Processes processes;
    private transient @Nullable String read;
    private transient @Nullable ModelFacts facts;

    public FactsOnce(SerializableSupplier<String> xml, Processes processes) {
        this.xml = xml;
        this.processes = processes;
    }

    @Override
    public ModelFacts get() {
        var now = xml.get();
        var known = facts;
        if (known == null || !now.equals(read)) {
            known = ModelFacts.of(now, processes);
            facts = known;
            read = now;
        }
        return known;
    }
}
