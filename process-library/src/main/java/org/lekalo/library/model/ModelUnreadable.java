package org.lekalo.library.model;

import java.util.List;

/** A document was refused before anything in it was looked at as a process; nothing of it is kept. */
public class ModelUnreadable extends RuntimeException {

    private final Reason reason;
    private final transient List<Object> args;

    public ModelUnreadable(Reason reason, Object... args) {
        super(reason + " " + List.of(args));
        this.reason = reason;
        this.args = List.of(args);
    }

    public Reason reason() {
        return reason;
    }

    /** The message's key in the bundle {@code org.lekalo.library.messages}. */
    public String key() {
        return reason.key;
    }

    public List<Object> args() {
        return args;
    }

    /** Why a document cannot be opened. */
    public enum Reason {
        EMPTY("model.unreadable.empty"),
        TOO_LARGE("model.unreadable.too-large"),
        NOT_XML("model.unreadable.not-xml"),
        ENCODING_LIES("model.unreadable.encoding-lies"),
        ENCODING_UNKNOWN("model.unreadable.encoding-unknown"),
        DOCTYPE("model.unreadable.doctype"),
        TOO_DEEP("model.unreadable.too-deep"),
        TOO_MANY_ELEMENTS("model.unreadable.too-many-elements"),
        TEXT_TOO_LONG("model.unreadable.text-too-long"),
        NOT_BPMN("model.unreadable.not-bpmn");

        private final String key;

        Reason(String key) {
            this.key = key;
        }
    }
}
