package org.lekalo.server.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lekalo.library.block.Blocks;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.check.ModelCheck;
import org.lekalo.library.contract.ModelsApi.FindingView;
import org.lekalo.library.contract.ModelsApi.ModelHasErrors;
import org.lekalo.library.contract.ModelsApi.Remedy;
import org.lekalo.library.contract.ModelsApi.Severity;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.finding.Finding;
import org.lekalo.library.model.ProcessModel;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What is wrong with a model, by the record types and people of today, in the caller's language. */
@Component
class Findings {

    private final ModelCircumstances circumstances;
    private final Blocks blocks;

    Findings(ModelCircumstances circumstances, Blocks blocks) {
        this.circumstances = circumstances;
        this.blocks = blocks;
    }

    /** Of the model's draft. */
    List<FindingView> of(StoredModel model) {
        return of(model.id(), Drawing.read(model.draft(), blocks));
    }

    /** Of what was just saved as the model's draft. */
    List<FindingView> of(ProcessModelId model, Drawing drawing) {
        return ModelCheck.check(drawing, circumstances.now(model)).stream()
                .map(Findings::view)
                .toList();
    }

    /**
     * As blocks, where nothing is an error; refused with {@link ModelHasErrors} where something is. What the model names stays
     * there until the transaction ends.
     */
    Drawing sound(ProcessModelId id, ProcessModel model) {
        var drawing = Drawing.of(model, blocks);
        var errors = ModelCheck.check(drawing, circumstances.held(id)).stream()
                .filter(Finding::isError)
                .map(Findings::view)
                .toList();
        if (!errors.isEmpty()) {
            throw new ModelHasErrors(
                    Map.of("findings", errors.stream().map(Findings::fact).toList()));
        }
        return drawing;
    }

    private static FindingView view(Finding finding) {
        var language = LocaleContextHolder.getLocale();
        var remedy = finding.remedy();
        return new FindingView(
                finding.elementId(),
                finding.setting(),
                finding.isError() ? Severity.ERROR : Severity.WARNING,
                finding.text(language),
                remedy == null ? null : new Remedy(remedy.code(), remedy.label(language)));
    }

    private static Map<String, Object> fact(FindingView finding) {
        var fact = new HashMap<String, Object>();
        fact.put("severity", finding.severity().name());
        fact.put("text", finding.text());
        if (finding.elementId() != null) {
            fact.put("elementId", finding.elementId());
        }
        return fact;
    }
}
