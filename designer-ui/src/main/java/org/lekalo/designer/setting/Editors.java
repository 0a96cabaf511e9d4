package org.lekalo.designer.setting;

import static java.util.Map.entry;

import com.vaadin.flow.component.Component;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.lekalo.library.setting.Addressed;
import org.lekalo.library.setting.Answers;
import org.lekalo.library.setting.Awaits;
import org.lekalo.library.setting.Changes;
import org.lekalo.library.setting.Enclosures;
import org.lekalo.library.setting.FailureName;
import org.lekalo.library.setting.FieldKey;
import org.lekalo.library.setting.Filter;
import org.lekalo.library.setting.FormFields;
import org.lekalo.library.setting.ManyRecords;
import org.lekalo.library.setting.OneOf;
import org.lekalo.library.setting.Placeholders;
import org.lekalo.library.setting.ProcessNumber;
import org.lekalo.library.setting.SettingKind;
import org.lekalo.library.setting.Span;
import org.lekalo.library.setting.StageKey;
import org.lekalo.library.setting.StageKeys;
import org.lekalo.library.setting.TypeKey;
import org.lekalo.library.setting.Who;
import org.lekalo.library.setting.Whole;

/** The editor of each kind of setting. */
final class Editors {

    private static final Map<Class<?>, Editor<?>> BY_KIND = Map.ofEntries(
            entry(Addressed.class, typed(AddressedEditor::new)),
            entry(Answers.class, typed(AnswersEditor::new)),
            entry(Awaits.class, typed(AwaitsEditor::new)),
            entry(Changes.class, typed(ChangesEditor::new)),
            entry(Enclosures.class, typed(EnclosuresEditor::new)),
            entry(FailureName.class, typed(FailureNameEditor::new)),
            entry(FieldKey.class, typed(FieldKeyEditor::new)),
            entry(Filter.class, typed(FilterEditor::new)),
            entry(FormFields.class, typed(FormFieldsEditor::new)),
            entry(ManyRecords.class, typed(ManyRecordsEditor::new)),
            entry(OneOf.class, oneOf()),
            entry(Placeholders.class, typed(PlaceholdersEditor::of)),
            entry(ProcessNumber.class, typed(ProcessNumberEditor::new)),
            entry(Span.class, typed(SpanEditor::new)),
            entry(StageKey.class, typed(StageKeyEditor::new)),
            entry(StageKeys.class, typed(StageKeysEditor::new)),
            entry(TypeKey.class, typed(TypeKeyEditor::new)),
            entry(Who.class, typed(WhoEditor::new)),
            entry(Whole.class, typed(WholeEditor::of)));

    /** Those that offer what the records' type has. */
    private static final Set<Class<?>> OFFERED_BY_THE_TYPE = Set.of(
            Addressed.class,
            Awaits.class,
            Changes.class,
            Enclosures.class,
            FieldKey.class,
            FormFields.class,
            ManyRecords.class,
            Placeholders.class,
            ProcessNumber.class,
            StageKey.class,
            StageKeys.class);

    /** Those of which nothing can be kept where another type is chosen. */
    private static final Set<Class<?>> GONE_WITH_THE_TYPE =
            Set.of(Awaits.class, FieldKey.class, StageKey.class, StageKeys.class);

    private Editors() {}

    private static <T> Editor<T> typed(Editor<T> editor) {
        return editor;
    }

    private static <E extends Enum<E>> Editor<E> oneOf() {
        return OneOfEditor::new;
    }

    @SuppressWarnings("unchecked") // a kind and its editor agree on what they are about
    static <T> Component of(Asked<T> asked) {
        var kind = asked.setting().kind().getClass();
        return ((Editor<T>) Objects.requireNonNull(BY_KIND.get(kind), () -> "No editor of " + kind)).of(asked);
    }

    static Set<Class<?>> kinds() {
        return BY_KIND.keySet();
    }

    static boolean isOfferedByTheType(SettingKind<?> kind) {
        return OFFERED_BY_THE_TYPE.contains(kind.getClass());
    }

    static boolean isGoneWithTheType(SettingKind<?> kind) {
        return GONE_WITH_THE_TYPE.contains(kind.getClass());
    }
}
