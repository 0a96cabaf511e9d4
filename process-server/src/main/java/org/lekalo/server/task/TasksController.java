package org.lekalo.server.task;

import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.TaskId;
import org.lekalo.library.contract.TasksApi;
import org.lekalo.server.problem.Limits;
import org.lekalo.server.security.Caller;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;

/** The inbox over HTTP. */
@RestController
class TasksController implements TasksApi {

    private static final int LONGEST_PAGE = 100;

    private final InboxPages pages;
    private final TaskViews views;
    private final TaskDoor door;
    private final TaskDesk desk;
    private final Seats seats;

    TasksController(InboxPages pages, TaskViews views, TaskDoor door, TaskDesk desk, Seats seats) {
        this.pages = pages;
        this.views = views;
        this.door = door;
        this.desk = desk;
        this.seats = seats;
    }

    @Override
    @Transactional(readOnly = true)
    public Page tasks(Box box, int limit, @Nullable String after) {
        var seat = seat();
        int shown = Limits.within("limit", 1, limit, LONGEST_PAGE);
        var found = pages.page(box, seat, shown + 1, after);
        var page = found.subList(0, Math.min(shown, found.size()));
        return new Page(
                views.rows(page, seat, LocaleContextHolder.getLocale()),
                found.size() > shown ? InboxPages.placeOf(page.get(shown - 1), box) : null);
    }

    @Override
    public Counts counts() {
        return pages.counts(seat());
    }

    @Override
    @Transactional(readOnly = true)
    public Task task(TaskId id) {
        var seat = seat();
        return views.task(door.visible(id, seat), seat, LocaleContextHolder.getLocale());
    }

    @Override
    public void claim(TaskId id) {
        desk.claim(id, seat());
    }

    @Override
    public void release(TaskId id) {
        desk.release(id, seat());
    }

    @Override
    public void complete(TaskId id, Completion completion) {
        desk.complete(id, completion, seat(), LocaleContextHolder.getLocale());
    }

    private Seat seat() {
        return seats.of(Caller.current());
    }
}
