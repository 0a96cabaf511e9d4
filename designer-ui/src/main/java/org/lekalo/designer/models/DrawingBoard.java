package org.lekalo.designer.models;

import com.vaadin.flow.component.html.Div;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.condition.Company;
import org.lekalo.designer.look.Note;
import org.lekalo.designer.look.Unsaved;
import org.lekalo.designer.look.Widener;
import org.lekalo.designer.modeler.ElementFinding;
import org.lekalo.designer.modeler.ElementView;
import org.lekalo.designer.modeler.ExitsUpdate;
import org.lekalo.designer.modeler.Modeler;
import org.lekalo.designer.modeler.SettingsUpdate;
import org.lekalo.designer.modeler.Speech;
import org.lekalo.designer.panel.Edits;
import org.lekalo.designer.panel.FactsOnce;
import org.lekalo.designer.panel.Panel;
import org.lekalo.library.contract.LettersApi;
import org.lekalo.library.contract.ModelsApi;
import org.lekalo.library.contract.ModelsApi.FindingView;
import org.lekalo.library.contract.ModelsApi.Severity;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.model.ProcessModel;

/** One model being drawn: the modeler, the panel, what is wrong, and the draft that follows every change. */
final class DrawingBoard extends Div implements ModelerToolbar.Actions, Edits {

    private static final String ABOUT = "about-process";

    private final ModelsApi models;
    private final boolean mayDraw;
    private final Runnable renamed;
    private final Modeler modeler = new Modeler();
    private final transient Speech speech;
    private final ModelerToolbar toolbar;
    private final FactsOnce facts;
    private final Panel panel;
    private final FindingsList findings;
    private final LossNotice losses;
    private final FirstSteps firstSteps = new FirstSteps();
    private final Unsaved typed;
    private transient Draft draft;
    private @Nullable StaleDialog whoGoesOn;
    private @Nullable PublishDialog publishing;
    private @Nullable Replaced replaced;

    /** A draft, and the version that was taken in its place. */
    private record Replaced(String former, String taken) implements Serializable {}

    DrawingBoard(ModelsApi models, Draft draft, Company company, boolean mayDraw, Runnable renamed) {
        this.renamed = renamed;
        this.models = models;
        this.draft = draft;
        this.mayDraw = mayDraw;
        addClassName("modeler-page");
        speech = new Speech(company.names());
        modeler.speak(speech);
        modeler.setReadOnly(!mayDraw);
        modeler.addClassName("modeler-canvas");
        modeler.open(draft.xml());
        toolbar = new ModelerToolbar(modeler, this, mayDraw);
        facts = new FactsOnce(modeler::xml, company.known());
        panel = new Panel(company, facts, this);
        panel.setEnabled(mayDraw);
        findings = new FindingsList(this::select, this::mend, mayDraw);
        findings.setVisible(false);
        losses = new LossNotice(() -> Download.bpmn(draft.name(), draft.xml()));
        firstSteps.setVisible(mayDraw && facts.get().empty());
        var drawing = new Div(losses, modeler, firstSteps, findings);
        drawing.addClassName("modeler-drawing");
        var body = new Div(drawing, new Widener("panel"), panel);
        body.addClassName("modeler-body");
        typed = Unsaved.savedAsOneGoes(toolbar, body);
        add(typed);
        listen();
        show();
    }

    void previewLettersBy(LettersApi letters) {
        panel.previewLettersBy(letters);
    }

    private void listen() {
        modeler.onModelChanged(this::changed);
        modeler.onElementSelected(this::selected);
        modeler.onCommandStack(stack -> toolbar.canUndo(stack.canUndo(), stack.canRedo()));
        modeler.onOpenFailed(this::notShown);
        modeler.onOpened(this::opened);
    }

    /** The findings say what can be done about it. */
    private void notShown(String sentence) {
        Note.refused(sentence);
        if (!findings.isVisible()) {
            toggleFindings();
        }
    }

    private void opened(Modeler.Opened model) {
        losses.show(model.losses(), mayDraw ? modeler.renamed() : 0);
        if (losses.isVisible()) {
            modeler.zoomFit();
        } else {
            model.warnings().stream().findFirst().ifPresent(Note::refused);
        }
        if (mayDraw && facts.get().empty()) {
            facts.get().start().ifPresent(modeler::select);
        }
    }

    private void selected(Optional<ElementView> element) {
        panel.show(element);
        boolean something = element.filter(Panel::isOfDrawing).isPresent();
        setClassName("has-selection", something);
        setClassName(ABOUT, hasClassName(ABOUT) && !something);
    }

    /** Says "saving" at once, and saves when the browser has shown it. */
    private void changed(String xml) {
        panel.drawn();
        firstSteps.setVisible(mayDraw && facts.get().empty());
        if (mayDraw) {
            losses.setVisible(false);
            draft.changed(xml);
            toolbar.show(draft);
            typed.saved(false);
            getElement().executeJs("return 0").then(shown -> save());
        }
    }

    @Override
    public void save() {
        draft.save();
        show();
        if (isStale()) {
            askWhoGoesOn();
        }
    }

    /** Runs {@code then} when everything typed and drawn so far is on the server, or could not be brought there. */
    void whenSaved(Runnable then) {
        typed.whenTold(() -> modeler.whenHeard(xml -> {
            if (mayDraw && !xml.equals(draft.xml())) {
                draft.changed(xml);
            }
            save();
            then.run();
        }));
    }

    /** It is saved, or given up: the browser has nothing to ask about. */
    void over() {
        typed.saved(true);
        typed.over();
    }

    String name() {
        return draft.name();
    }

    boolean isSaved() {
        return draft.state() == Draft.State.SAVED;
    }

    /** Somebody else saved meanwhile, and the person has been asked whose drawing goes on. */
    boolean isStale() {
        return draft.state() == Draft.State.STALE;
    }

    private void show() {
        toolbar.show(draft);
        typed.saved(isSaved());
        findings.show(draft.findings(), draft.xml());
        panel.showFindings(draft.findings().stream().map(this::onDrawing).toList());
        modeler.showFindings(draft.findings().stream()
                .flatMap(finding -> mark(finding).stream())
                .toList());
    }

    private FindingView onDrawing(FindingView finding) {
        var element = finding.elementId();
        return element == null
                ? finding
                : new FindingView(
                        modeler.onDrawing(element),
                        finding.setting(),
                        finding.severity(),
                        finding.text(),
                        finding.remedy());
    }

    private static Optional<ElementFinding> mark(FindingView finding) {
        var severity =
                finding.severity() == Severity.ERROR ? ElementFinding.Severity.error : ElementFinding.Severity.warning;
        return Optional.ofNullable(finding.elementId())
                .map(element -> new ElementFinding(element, severity, finding.text()));
    }

    private void askWhoGoesOn() {
        show();
        if (whoGoesOn == null || !whoGoesOn.isOpened()) {
            whoGoesOn = new StaleDialog(this::reload, this::keepAsCopy);
            whoGoesOn.open();
        }
    }

    private void reload() {
        draft = new Draft(models, models.model(draft.id()));
        modeler.open(draft.xml());
        panel.show(Optional.empty());
        show();
    }

    private void keepAsCopy() {
        ProcessModelId copy = draft.keepAsCopy(getTranslation("models.copy-of", draft.name()));
        reload();
        getUI().ifPresent(ui -> ui.navigate(ModelsNavigation.model(copy)));
    }

    @Override
    public void rename(String name) {
        if (name.isEmpty() || name.equals(draft.name())) {
            toolbar.show(draft);
            return;
        }
        try {
            draft.rename(name);
        } catch (FieldsRefused refused) {
            Note.refused(refused.problems().get(0).text());
        }
        show();
        if (isStale()) {
            askWhoGoesOn();
        } else if (draft.name().equals(name)) {
            modeler.updateSettings(facts.get().processId(), SettingsUpdate.name(name));
            renamed.run();
        }
    }

    @Override
    public void publish() {
        whenSaved(() -> {
            if (isSaved() && (publishing == null || !publishing.isOpened())) {
                draft.checkAgain();
                show();
                publishing = new PublishDialog(draft, this::select, this::mend, this::show, this::askWhoGoesOn);
                publishing.open();
            }
        });
    }

    /** What was drawn a moment ago is saved first: then the codes are of what the server has. */
    @Override
    public void mend(List<String> codes) {
        whenSaved(() -> {
            if (!isSaved()) {
                return;
            }
            var former = draft.xml();
            if (draft.mend(codes)) {
                opened(former, "models.mended");
            } else {
                askWhoGoesOn();
            }
        });
    }

    /** Shows a drawing that took the place of another, and offers the way back. */
    private void opened(String former, String sentence) {
        var taken = draft.xml();
        modeler.open(taken);
        panel.show(Optional.empty());
        show();
        replaced = new Replaced(former, taken);
        Note.done(getTranslation(sentence), getTranslation("models.versions.put-back"), () -> putBack(former, taken));
    }

    @Override
    public void choosePage() {
        whenSaved(() -> {
            if (isSaved()) {
                new PageDialog(ProcessModel.read(draft.xml()), this::turnTo).open();
            }
        });
    }

    private void turnTo(ProcessModel model) {
        var former = draft.xml();
        draft.changed(model.xml());
        save();
        if (isSaved()) {
            opened(former, "models.page.turned");
        }
    }

    @Override
    public void showVersions() {
        new VersionsDialog(models, draft.id(), speech, mayDraw ? this::takeBack : null, wayBack()).open();
    }

    @Override
    public void resume() {
        draft.resume();
        show();
        Note.done(getTranslation("models.resumed", draft.name()));
    }

    /** To the draft before a version was taken into it, as long as it was not changed since. */
    private Optional<Runnable> wayBack() {
        return Optional.ofNullable(replaced)
                .filter(known -> known.taken().equals(draft.xml()))
                .map(known -> () -> putBack(known.former(), known.taken()));
    }

    /** What was drawn a moment ago is heard of first, so that it can be put back too. */
    private void takeBack(String xml) {
        whenSaved(() -> {
            var former = draft.xml();
            if (replace(xml)) {
                replaced = new Replaced(former, xml);
                Note.done(
                        getTranslation("models.versions.taken-back"),
                        getTranslation("models.versions.put-back"),
                        () -> putBack(former, xml));
            }
        });
    }

    /** What was drawn since the version was taken would go: then it is asked for again. */
    private void putBack(String former, String taken) {
        whenSaved(() -> {
            if (draft.xml().equals(taken)) {
                putBack(former);
            } else {
                new ReplaceDraftDialog(
                                getTranslation("models.versions.put-back.title"),
                                getTranslation("models.versions.put-back"),
                                () -> putBack(former))
                        .open();
            }
        });
    }

    private void putBack(String former) {
        if (replace(former)) {
            replaced = null;
            Note.done(getTranslation("models.versions.put-back.done"));
        }
    }

    private boolean replace(String xml) {
        modeler.open(xml);
        panel.show(Optional.empty());
        draft.changed(xml);
        save();
        return isSaved();
    }

    @Override
    public void toggleFindings() {
        findings.setVisible(!findings.isVisible());
        toolbar.findingsShown(findings.isVisible());
    }

    /** What is said of the process as a whole stands where the settings of a block do. */
    @Override
    public void toggleAbout() {
        boolean shown = !hasClassName(ABOUT);
        modeler.deselect();
        panel.show(Optional.empty());
        setClassName(ABOUT, shown);
        setClassName("has-selection", false);
    }

    @Override
    public void exportBpmn() {
        modeler.whenHeard(xml -> Download.bpmn(draft.name(), xml));
    }

    @Override
    public void change(String elementId, SettingsUpdate update) {
        modeler.updateSettings(elementId, update);
    }

    @Override
    public void changeExits(String elementId, ExitsUpdate update) {
        modeler.updateExits(elementId, update);
    }

    @Override
    public void become(String elementId, String block, List<String> kept) {
        modeler.become(elementId, block, kept);
    }

    @Override
    public void select(String elementId) {
        modeler.select(elementId);
    }
}
