package org.lekalo.library.model;

import java.util.Set;

/** Writes the name of the process that is worked on into its document, and leaves the rest of it alone. */
final class Renaming {

    private Renaming() {}

    static String rename(String xml, String name, ProcessChoice choice) {
        int position = choice.position();
        if (position < 0) {
            return xml;
        }
        var edited = new EditedXml(xml);
        var process =
                EditedXml.children(edited.root(), Namespaces.BPMN, "process").get(position);
        process.setAttribute("name", name);
        var id = Set.of(process.getAttribute("id"));
        EditedXml.children(edited.root(), Namespaces.BPMN, "collaboration").stream()
                .flatMap(collaboration -> EditedXml.children(collaboration, Namespaces.BPMN, "participant").stream())
                .filter(pool -> pool.hasAttribute("processRef")
                        && id.contains(Reference.meant(pool.getAttribute("processRef"), id)))
                .findFirst()
                .ifPresent(pool -> pool.setAttribute("name", name));
        return edited.written();
    }
}
