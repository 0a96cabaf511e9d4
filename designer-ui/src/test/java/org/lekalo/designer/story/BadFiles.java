package org.lekalo.designer.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Files that cannot be opened, each with a part of the sentence that says so, which is another than that of the one before. */
final class BadFiles {

    private static final int FIFTY_MEGABYTES = 50_000_000;
    private static final String HEAD =
            "<bpmn:definitions xmlns:bpmn=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" id=\"d\" targetNamespace=\"t\">";
    private static final String TAIL = "</bpmn:definitions>";

    private BadFiles() {}

    static Map<Path, String> in(Path folder) {
        var files = new LinkedHashMap<Path, String>();
        files.put(write(folder, "Договор.bpmn", "Договор поставки № 14 от 3 марта"), "Это не файл схемы");
        files.put(write(folder, "счёт.xml", "<invoice><sum>100</sum></invoice>"), "Это XML, но не схема BPMN 2.0");
        files.put(write(folder, "смех.bpmn", laughs()), "DOCTYPE");
        files.put(write(folder, "пустой.bpmn", ""), "Файл пустой");
        files.put(
                write(
                        folder,
                        "чужой-файл.bpmn",
                        "<!DOCTYPE x [<!ENTITY secret SYSTEM \"file:///etc/passwd\">]>" + HEAD + "&secret;" + TAIL),
                "DOCTYPE");
        files.put(write(folder, "огромный.bpmn", HEAD + " ".repeat(FIFTY_MEGABYTES) + TAIL), "Файл больше 10 МБ");
        files.put(write(folder, "картинка.png", "PNG"), "Нужен файл схемы с окончанием");
        return files;
    }

    private static String laughs() {
        var lines = new StringBuilder("<!DOCTYPE l [<!ENTITY a \"ха\">");
        for (char name = 'b'; name < 'k'; name++) {
            lines.append("<!ENTITY ")
                    .append(name)
                    .append(" \"")
                    .append(("&" + (char) (name - 1) + ";").repeat(10))
                    .append("\">");
        }
        return lines + "]>" + HEAD + "&j;" + TAIL;
    }

    private static Path write(Path folder, String name, String content) {
        try {
            return Files.writeString(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
