package org.lekalo.server.crm;

import static org.lekalo.library.contract.Roles.ADMINISTRATOR;
import static org.lekalo.library.contract.Roles.ANALYST;
import static org.lekalo.library.contract.Roles.PROCESS_OWNER;
import static org.lekalo.library.contract.Roles.SALES;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lekalo.server.security.Caller;

/**
 * Which records a person sees and may write: the company's process owners, analysts and administrators see all, everybody
 * else what people of his own department own, or, belonging to none, what he owns; administrators and sales write what they see. The same rule as a question about one
 * record and as a condition on many.
 */
public final class RecordAccess {

    private RecordAccess() {}

    public static boolean seesAll(Caller caller) {
        return caller.is(PROCESS_OWNER, ANALYST, ADMINISTRATOR);
    }

    public static boolean maySee(Caller caller, StoredRecord record) {
        return seesAll(caller)
                || (caller.departmentId() == null
                        ? record.owner().equals(caller.id())
                        : caller.departmentId().equals(record.department()));
    }

    public static boolean mayCreate(Caller caller) {
        return caller.is(SALES, ADMINISTRATOR);
    }

    public static boolean mayChange(Caller caller, StoredRecord record) {
        return mayCreate(caller) && maySee(caller, record);
    }

    /** {@link #maySee} for a query whose rows carry the owner's department and the owner. */
    static Condition visible(@Nullable Caller caller) {
        if (caller == null || seesAll(caller)) {
            return DSL.noCondition();
        }
        return caller.departmentId() == null
                ? RecordTable.OWNER.eq(caller.id().value())
                : RecordTable.DEPARTMENT.eq(caller.departmentId());
    }
}
