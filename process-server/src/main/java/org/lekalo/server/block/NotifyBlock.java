package org.lekalo.server.block;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lekalo.library.palette.BlockSettings.Notify;
import org.lekalo.server.engine.Definitions;
import org.lekalo.server.engine.Expressions;
import org.lekalo.server.notification.Notifications;
import org.lekalo.server.task.Recipients;
import org.springframework.stereotype.Component;

/** Tells people something, each of them once. */
@Component
final class NotifyBlock implements JavaDelegate {

    private final Definitions definitions;
    private final Expressions expressions;
    private final ProcessRecord records;
    private final Recipients recipients;
    private final Notifications notifications;

    NotifyBlock(
            Definitions definitions,
            Expressions expressions,
            ProcessRecord records,
            Recipients recipients,
            Notifications notifications) {
        this.definitions = definitions;
        this.expressions = expressions;
        this.records = records;
        this.recipients = recipients;
        this.notifications = notifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var settings = definitions.settings(execution, Notify.class);
        var recipient = recipients.of(
                settings.recipient(), () -> records.read(execution).owner());
        notifications.tell(
                recipients.everybody(recipient),
                expressions.text(settings.text(), execution),
                definitions.process(execution.getProcessDefinitionId()).name(),
                ProcessRecord.ref(execution));
    }
}
