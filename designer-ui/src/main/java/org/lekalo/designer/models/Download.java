package org.lekalo.designer.models;

import com.vaadin.flow.component.UI;

/** Hands a text over to the browser as a file. */
final class Download {

    private Download() {}

    static void bpmn(String name, String xml) {
        UI.getCurrent().getPage().executeJs("""
                        const link = document.createElement('a');
                        link.href = URL.createObjectURL(new Blob([$0], { type: 'application/xml' }));
                        link.download = $1;
                        link.click();
                        setTimeout(() => URL.revokeObjectURL(link.href), 1000);
                        """, xml, fileName(name) + ".bpmn");
    }

    /** The name without what file systems do not take. */
    static String fileName(String name) {
        var plain = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ").strip();
        return plain.isEmpty() ? "process" : plain.substring(0, Math.min(80, plain.length()));
    }
}
