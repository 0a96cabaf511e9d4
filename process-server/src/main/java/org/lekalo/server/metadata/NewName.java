package org.lekalo.server.metadata;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.RefusalSentences;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.record.Text;
import org.lekalo.library.record.Visible;
import org.springframework.context.i18n.LocaleContextHolder;

/** A name as an administrator gave it, made whole in both languages, or refused in words. */
final class NewName {

    private static final int LONGEST = 100;
    private static final Text NONE = new Text("", "");

    private NewName() {}

    /** @param others what stands beside it and may not be called the same */
    static Text of(Text given, Stream<Text> others) {
        return of("name", given, others);
    }

    /** @param member of the request, that the refusal names */
    static Text of(String member, Text given, Stream<Text> others) {
        return changed(member, given, NONE, others);
    }

    /** As {@link #of}; what has the name already that is given keeps it, even where another had the same before. */
    static Text changed(Text given, Text present, Stream<Text> others) {
        return changed("name", given, present, others);
    }

    static Text changed(String member, Text given, Text present, Stream<Text> others) {
        var name = whole(member, given);
        var besides = others.toList();
        requireFree(member, name, present, besides, Text::ru);
        requireFree(member, name, present, besides, Text::en);
        return name;
    }

    private static void requireFree(
            String member, Text name, Text present, List<Text> others, Function<Text, String> language) {
        var written = language.apply(name);
        if (!written.equals(language.apply(present))
                && others.stream().map(language).anyMatch(other -> Visible.alike(other, written))) {
            throw refused(member, "name-taken", Map.of("name", written));
        }
    }

    private static Text whole(String member, Text given) {
        var russian = tidy(given.ru());
        var english = tidy(given.en());
        var name = new Text(russian.isEmpty() ? english : russian, english.isEmpty() ? russian : english);
        if (name.ru().isEmpty()) {
            throw refused(member, "name-empty", Map.of());
        }
        if (Math.max(name.ru().length(), name.en().length()) > LONGEST) {
            throw refused(member, "name-too-long", Map.of("limit", LONGEST));
        }
        if (!plain(name.ru()) || !plain(name.en())) {
            throw refused(member, "name-wrong", Map.of());
        }
        return name;
    }

    static FieldsRefused refused(String member, String problem, Map<String, Object> facts) {
        var sentence = RefusalSentences.of("refusal.field." + problem, facts, LocaleContextHolder.getLocale());
        return FieldsRefused.of(List.of(new FieldProblem(member, sentence)));
    }

    private static String tidy(@Nullable String text) {
        return text == null || Visible.isBlank(text)
                ? ""
                : Visible.inOrder(text).strip().replaceAll("[ \\t]+", " ");
    }

    private static boolean plain(String name) {
        return name.codePoints()
                .noneMatch(c ->
                        Character.isISOControl(c) || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }
}
