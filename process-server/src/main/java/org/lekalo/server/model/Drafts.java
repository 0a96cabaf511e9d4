package org.lekalo.server.model;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.block.Blocks;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.contract.AuditApi.Deed;
import org.lekalo.library.contract.ModelsApi.ModelChangedMeanwhile;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.model.ProcessModel;
import org.lekalo.library.model.mend.Mending;
import org.lekalo.server.audit.Audit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Drawing: models are begun, saved and renamed; whatever can be read is kept as it came. */
@Component
class Drafts {

    private final Models models;
    private final Blocks blocks;
    private final DrawnUses uses;
    private final Audit audit;
    private final Clock clock;

    Drafts(Models models, Blocks blocks, DrawnUses uses, Audit audit, Clock clock) {
        this.models = models;
        this.blocks = blocks;
        this.uses = uses;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param xml null: a blank page */
    @Transactional
    ProcessModelId begin(String asked, @Nullable String xml, PersonId by) {
        var name = new ModelNames(models.namesBeside(null)).free(asked);
        return add(name, xml == null ? drawn(ProcessModel.blank(name)) : sent(xml), by);
    }

    /** The draft of a model as a new one, under another name. */
    @Transactional
    ProcessModelId copy(ProcessModelId id, String asked, PersonId by) {
        var original = models.get(id);
        var name = new ModelNames(models.namesBeside(null)).free(asked);
        audit.write(by, Deed.MODEL_COPIED, original.name(), Map.of("to", name));
        return add(name, drawn(ProcessModel.read(original.draft()).renamed(name)), by);
    }

    private ProcessModelId add(String name, Drawing drawing, PersonId by) {
        var id = models.add(name, drawing.model().xml(), drawing.recordType().orElse(null), by, clock.instant());
        uses.ofDraft(id, 0, drawing);
        return id;
    }

    /** What a caller sent; refused where it cannot be read. */
    Drawing sent(String xml) {
        return drawn(Sent.model(xml));
    }

    private Drawing drawn(ProcessModel model) {
        return Drawing.of(model, blocks);
    }

    @Transactional
    StoredModel save(ProcessModelId id, Drawing drawing, long expected, PersonId by) {
        return save(models.get(id), null, drawing, expected, by);
    }

    /** Nothing is saved where all of it is mended already. */
    @Transactional
    void mend(ProcessModelId id, List<String> codes, long expected, PersonId by) {
        var model = models.get(id);
        if (model.revision() != expected) {
            throw new ModelChangedMeanwhile();
        }
        var mended = Mending.mended(ProcessModel.read(model.draft()), codes);
        if (!mended.xml().equals(model.draft())) {
            save(model, null, drawn(mended), expected, by);
        }
    }

    @Transactional
    StoredModel rename(ProcessModelId id, String name, long expected, PersonId by) {
        var model = models.get(id);
        if (model.revision() != expected) {
            throw new ModelChangedMeanwhile();
        }
        if (!name.equals(model.name())) {
            new ModelNames(models.namesBeside(id)).require(name);
        }
        return save(model, name, drawn(ProcessModel.read(model.draft()).renamed(name)), expected, by);
    }

    private StoredModel save(StoredModel model, @Nullable String name, Drawing drawing, long expected, PersonId by) {
        var now = clock.instant();
        var changed = new StoredModel(
                model.id(),
                name == null ? model.name() : name,
                drawing.model().xml(),
                drawing.recordType().orElse(null),
                expected,
                now,
                by,
                model.publishedVersion(),
                true,
                model.paused());
        uses.ofDraft(model.id(), models.save(changed, expected), drawing);
        return models.get(model.id());
    }
}
