package org.lekalo.server.history;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.library.contract.PersonId;
import org.lekalo.server.security.Caller;

/** Who writes a record. */
public sealed interface Author {

    /** The person the history names: who asked, or for whom the process acts. */
    Optional<PersonId> person();

    /** The absent person in whose stead that one acts; empty where he acts by his own right. */
    Optional<PersonId> actingFor();

    /** A person, by hand; may write what his rights and those of his principals allow. */
    record ByHand(Caller caller, Optional<PersonId> actingFor) implements Author {

        public ByHand(Caller caller) {
            this(caller, Optional.empty());
        }

        @Override
        public Optional<PersonId> person() {
            return Optional.of(caller.id());
        }
    }

    /** An administrator by his office, who hands over or erases; no access rule binds it, every rule of the data does. */
    record ByOffice(PersonId administrator) implements Author {

        @Override
        public Optional<PersonId> person() {
            return Optional.of(administrator);
        }

        @Override
        public Optional<PersonId> actingFor() {
            return Optional.empty();
        }
    }

    /**
     * A step of a process instance; no access rule binds it, every rule of the data does.
     *
     * @param process the process's name, as the history shows it
     * @param by who completed the task that writes; null where the process writes by itself
     */
    record ByProcess(
            InstanceId instance, String process, @Nullable PersonId by, Optional<PersonId> actingFor)
            implements Author {

        public ByProcess(InstanceId instance, String process, @Nullable PersonId by) {
            this(instance, process, by, Optional.empty());
        }

        @Override
        public Optional<PersonId> person() {
            return Optional.ofNullable(by);
        }
    }

    /** What follows from what a person did to another record; no access rule binds it, every rule of the data does. */
    record Following(PersonId by) implements Author {

        @Override
        public Optional<PersonId> person() {
            return Optional.of(by);
        }

        @Override
        public Optional<PersonId> actingFor() {
            return Optional.empty();
        }
    }
}
