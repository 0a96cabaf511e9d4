package org.lekalo.server.model;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lekalo.library.contract.RefusalSentences;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.record.Lengths;
import org.lekalo.library.record.Visible;
import org.springframework.context.i18n.LocaleContextHolder;

/** Models in use are told apart by their names: a new one by a number behind its name, where another has it. */
record ModelNames(List<String> others) {

    String free(String name) {
        return Stream.concat(
                        Stream.of(name),
                        IntStream.iterate(2, number -> number + 1).mapToObj(number -> with(name, number)))
                .filter(this::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static String with(String name, int number) {
        var behind = " (" + number + ")";
        int end = Math.min(name.length(), Lengths.NAME - behind.length());
        return name.substring(0, splits(name, end) ? end - 1 : end) + behind;
    }

    private static boolean splits(String name, int end) {
        return end > 0 && end < name.length() && Character.isSurrogatePair(name.charAt(end - 1), name.charAt(end));
    }

    void require(String name) {
        if (!isFree(name)) {
            var sentence = RefusalSentences.of(
                    "refusal.field.name-taken", Map.of("name", name), LocaleContextHolder.getLocale());
            throw FieldsRefused.of(List.of(new FieldProblem("name", sentence)));
        }
    }

    private boolean isFree(String name) {
        return others.stream().noneMatch(other -> Visible.alike(other, name));
    }
}
