package org.lekalo.server.engine;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.jspecify.annotations.Nullable;
import org.lekalo.server.expression.ReadOnce;

/**
 * What a token reads at a choice, kept while its exits are asked one after the other. The engine does nothing between them;
 * another token and another passage read anew, and so does another command.
 */
final class ExitsOfOneChoice implements Session {

    private @Nullable List<String> passage;
    private ReadOnce read = new ReadOnce();

    static ReadOnce readBy(DelegateExecution token) {
        return Context.getCommandContext().getSession(ExitsOfOneChoice.class).read(token);
    }

    private ReadOnce read(DelegateExecution token) {
        var now = List.of(token.getId(), token.getActivityInstanceId());
        if (!now.equals(passage)) {
            passage = now;
            read = new ReadOnce();
        }
        return read;
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
