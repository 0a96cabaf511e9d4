package org.lekalo.designer.company;

import com.fasterxml.jackson.databind.JsonNode;
import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.check.ModelCheck;
import org.lekalo.library.contract.ModelsApi;
import org.lekalo.library.contract.ModelsApi.ModelChangedMeanwhile;
import org.lekalo.library.contract.ModelsApi.ModelHasErrors;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.library.finding.Finding;
import org.lekalo.library.model.ProcessModel;
import org.lekalo.library.palette.Palette;
import org.lekalo.library.setting.Circumstances;
import org.lekalo.library.setting.Directory;
import org.lekalo.library.template.ElementTemplates;

/** Process models, checked as the server checks them. */
public final class Models implements ModelsApi {

    private final Map<ProcessModelId, Kept> kept = new LinkedHashMap<>();
    private final AtomicLong ids = new AtomicLong();

    private static final class Kept {
        private String name;
        private String xml;
        private boolean paused;
        private long revision = 1;
        private Instant savedAt = Instant.now();
        private String savedBy = People.ANNA.name();
        private final List<Version> versions = new ArrayList<>();
        private final List<String> published = new ArrayList<>();

        Kept(String name, String xml) {
            this.name = name;
            this.xml = xml;
        }
    }

    /** As if somebody else saved it just now. */
    public void savedByBoris(ProcessModelId id) {
        find(id).revision++;
        find(id).savedBy = People.BORIS.name();
    }

    @Override
    public List<Row> models() {
        return kept.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Row row(ProcessModelId id, Kept model) {
        int version = model.versions.size();
        return new Row(
                id,
                model.name,
                recordType(model.xml),
                model.savedAt,
                model.savedBy,
                version == 0 ? null : version,
                version > 0 && !model.published.get(version - 1).equals(model.xml),
                version * 3L,
                model.paused);
    }

    private static @Nullable String recordType(String xml) {
        return drawing(xml).recordType().orElse(null);
    }

    private static Drawing drawing(String xml) {
        return Drawing.read(xml, Palette.BLOCKS);
    }

    @Override
    public Model create(NewModel model) {
        var id = new ProcessModelId(ids.incrementAndGet());
        var xml = Optional.ofNullable(model.xml())
                .orElseGet(() -> ProcessModel.blank(model.name()).xml());
        kept.put(id, new Kept(model.name(), xml));
        return model(id);
    }

    @Override
    public Model model(ProcessModelId id) {
        var model = find(id);
        var row = row(id, model);
        return new Model(
                id,
                model.name,
                model.xml,
                model.revision,
                model.savedAt,
                model.savedBy,
                row.publishedVersion(),
                row.draftDiffers(),
                findings(model.xml),
                model.paused);
    }

    @Override
    public DraftSaved saveDraft(ProcessModelId id, Draft draft) {
        var model = expect(id, draft.expectedRevision());
        model.xml = draft.xml();
        return saved(model);
    }

    @Override
    public Model mend(ProcessModelId id, Mending mending) {
        var model = expect(id, mending.expectedRevision());
        model.xml = org.lekalo.library.model.mend.Mending.mended(ProcessModel.read(model.xml), mending.codes())
                .xml();
        saved(model);
        return model(id);
    }

    @Override
    public DraftSaved rename(ProcessModelId id, Renaming renaming) {
        var model = expect(id, renaming.expectedRevision());
        if (kept.values().stream().anyMatch(other -> other != model && other.name.equals(renaming.name()))) {
            throw FieldsRefused.of(List.of(new FieldProblem("name", "Имя уже занято.")));
        }
        model.name = renaming.name();
        model.xml = ProcessModel.read(model.xml).renamed(renaming.name()).xml();
        return saved(model);
    }

    private static DraftSaved saved(Kept model) {
        model.revision++;
        model.savedAt = Instant.now();
        return new DraftSaved(model.revision, model.savedAt, findings(model.xml));
    }

    @Override
    public Version publish(ProcessModelId id, Publication publication) {
        var model = expect(id, publication.expectedRevision());
        if (findings(model.xml).stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
            throw new ModelHasErrors(Map.of());
        }
        var version =
                new Version(model.versions.size() + 1, Instant.now(), People.ANNA.name(), publication.note(), "hash");
        model.versions.add(0, version);
        model.published.add(model.xml);
        model.revision++;
        return version;
    }

    @Override
    public List<Version> versions(ProcessModelId id) {
        return List.copyOf(find(id).versions);
    }

    @Override
    public VersionXml version(ProcessModelId id, int version) {
        return new VersionXml(version, find(id).name, find(id).published.get(version - 1));
    }

    @Override
    public Model copy(ProcessModelId id, Copy copy) {
        return create(new NewModel(copy.name(), find(id).xml));
    }

    @Override
    public void pause(ProcessModelId id) {
        find(id).paused = true;
    }

    @Override
    public void resume(ProcessModelId id) {
        find(id).paused = false;
    }

    @Override
    public void delete(ProcessModelId id) {
        kept.remove(id);
    }

    @Override
    public List<Callable> callable() {
        return List.of();
    }

    @Override
    public JsonNode elementTemplates() {
        return ElementTemplates.of(Locale.ENGLISH);
    }

    private Kept find(ProcessModelId id) {
        var model = kept.get(id);
        if (model == null) {
            throw new NotFound("model", id);
        }
        return model;
    }

    private Kept expect(ProcessModelId id, long revision) {
        var model = find(id);
        if (model.revision != revision) {
            throw new ModelChangedMeanwhile();
        }
        return model;
    }

    private static List<FindingView> findings(String xml) {
        var people = new People();
        var directory = new Directory(
                people.people().stream().map(person -> person.id().value()).collect(Collectors.toSet()),
                people.roles().stream().map(role -> role.key()).collect(Collectors.toSet()),
                Set.of(1L));
        var locale = Optional.ofNullable(UI.getCurrent()).map(UI::getLocale).orElse(Locale.ENGLISH);
        return ModelCheck.check(drawing(xml), new Circumstances(new Metadata().recordTypes(), directory)).stream()
                .map(finding -> new FindingView(
                        finding.elementId(),
                        finding.setting(),
                        finding.isError() ? Severity.ERROR : Severity.WARNING,
                        finding.text(locale),
                        remedy(finding, locale)))
                .toList();
    }

    private static @Nullable Remedy remedy(Finding finding, Locale locale) {
        var remedy = finding.remedy();
        return remedy == null ? null : new Remedy(remedy.code(), remedy.label(locale));
    }
}
