package org.lekalo.designer.models;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.condition.CompanyToday;
import org.lekalo.designer.look.NeedsRoom;
import org.lekalo.designer.look.Retitled;
import org.lekalo.designer.look.SavesItself;
import org.lekalo.designer.server.LiveChanges;
import org.lekalo.designer.session.SignedIn;
import org.lekalo.library.contract.LettersApi;
import org.lekalo.library.contract.ModelsApi;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.contract.Roles;

/** The page of one model. */
@Route(ModelsNavigation.MODELS + "/:id")
@RolesAllowed({Roles.ANALYST, Roles.ADMINISTRATOR, Roles.PROCESS_OWNER})
class ModelerView extends Div
        implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle, SavesItself, NeedsRoom {

    private final transient ModelsApi models;
    private final transient CompanyToday company;
    private final LettersApi letters;
    private final LiveChanges changes;
    private @Nullable DrawingBoard board;

    ModelerView(ModelsApi models, CompanyToday company, LettersApi letters, LiveChanges changes) {
        this.models = models;
        this.company = company;
        this.letters = letters;
        this.changes = changes;
        addClassName("modeler-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().get("id").map(ModelerView::id).orElseThrow(NotFoundException::new);
        var drawn = new DrawingBoard(
                models,
                new Draft(models, models.model(id)),
                company.with(models.callable()),
                mayDraw(),
                () -> Retitled.to(getPageTitle()));
        drawn.previewLettersBy(letters);
        removeAll();
        add(drawn);
        board = drawn;
        changes.reachable(drawn, reachable -> {
            if (reachable) {
                drawn.save();
            }
        });
    }

    private static ProcessModelId id(String text) {
        try {
            return ProcessModelId.valueOf(text);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFoundException();
        }
    }

    private static boolean mayDraw() {
        return SignedIn.current()
                .filter(person -> person.me().is(Roles.ANALYST) || person.me().is(Roles.ADMINISTRATOR))
                .isPresent();
    }

    /** What was drawn a moment ago still has to be heard of. */
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (board != null) {
            var leaving = event.postpone();
            beforeLeaving(leaving::proceed, leaving::cancel);
        }
    }

    @Override
    public void beforeLeaving(Runnable go, Runnable stay) {
        var drawn = board;
        if (drawn == null) {
            go.run();
            return;
        }
        drawn.whenSaved(() -> {
            if (drawn.isSaved()) {
                leave(drawn, go);
            } else if (drawn.isStale()) {
                stay.run();
            } else {
                askToLeave(() -> leave(drawn, go), stay);
            }
        });
    }

    private void leave(DrawingBoard drawn, Runnable go) {
        board = null;
        drawn.over();
        go.run();
    }

    private void askToLeave(Runnable go, Runnable stay) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("models.leave"));
        dialog.setText(getTranslation("models.leave.text"));
        dialog.setConfirmText(getTranslation("models.leave.stay"));
        dialog.addConfirmListener(confirm -> stay.run());
        dialog.setRejectable(true);
        dialog.setRejectText(getTranslation("models.leave.go"));
        dialog.addRejectListener(reject -> go.run());
        dialog.open();
    }

    @Override
    public String getPageTitle() {
        var drawn = board;
        return drawn == null ? getTranslation("models.title") : drawn.name();
    }
}
