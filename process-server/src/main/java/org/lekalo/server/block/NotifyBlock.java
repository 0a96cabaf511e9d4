package org.lekalo.server.block;

import org.lekalo.library.block.Block;
import org.lekalo.library.palette.people.Notify;
import org.lekalo.server.notification.Notifications;
import org.lekalo.server.people.Recipients;
import org.lekalo.server.step.Step;
import org.lekalo.server.step.Work;
import org.springframework.stereotype.Component;

/** Tells people something, each of them once. */
@Component
final class NotifyBlock implements Work.Effect {

    private final Recipients recipients;
    private final Notifications notifications;

    NotifyBlock(Recipients recipients, Notifications notifications) {
        this.recipients = recipients;
        this.notifications = notifications;
    }

    @Override
    public Class<? extends Block> block() {
        return Notify.class;
    }

    @Override
    public void take(Step step) {
        var recipient = recipients.of(
                step.find(Notify.RECIPIENT).orElse(null), () -> step.read().owner());
        notifications.tell(
                recipients.everybody(recipient),
                step.text(step.get(Notify.TEXT)),
                step.process().name(),
                step.record());
    }
}
