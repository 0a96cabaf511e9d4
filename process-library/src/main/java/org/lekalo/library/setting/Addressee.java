package org.lekalo.library.setting;

/** To whom a letter goes; resolved when the token arrives. */
public sealed interface Addressee {

    /** People who work here, each at his own address. */
    record Somebody(Responsible who) implements Addressee {}

    /** The addresses in a field of the process's record, or of a record it refers to: {@code mail}, {@code contact.mail}. */
    record InField(String path) implements Addressee {

        /** The key of the reference that leads to the field; empty where it is one of the record itself. */
        public String reference() {
            int dot = path.indexOf('.');
            return dot < 0 ? "" : path.substring(0, dot);
        }

        /** The key of the field, of whatever record. */
        public String field() {
            return path.substring(path.indexOf('.') + 1);
        }
    }

    /** The same address always. */
    record Fixed(String address) implements Addressee {}
}
