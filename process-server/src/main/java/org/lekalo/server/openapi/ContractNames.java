package org.lekalo.server.openapi;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Set;

/** A type of a contract is called after it, {@code Records.Query}: several contracts have a Query or a Page. */
final class ContractNames extends TypeNameResolver {

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        var name = super.nameForClass(type, options);
        var contract = type.getEnclosingClass();
        return contract == null ? name : nameForClass(contract, options).replaceFirst("Api$", "") + "." + name;
    }
}
