package org.lekalo.designer.types;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.MetadataApi;
import org.lekalo.library.contract.MetadataApi.Uses;
import org.lekalo.library.contract.Refusal;
import org.lekalo.library.record.RecordType;

/** Notes what the screens ask for, and answers with the type that a test has put here. */
final class AskedMetadata {

    final List<String> asked = new ArrayList<>();
    final List<Object> bodies = new ArrayList<>();
    Uses uses = new Uses(List.of(), 0);

    @Nullable
    Refusal refusal;

    RecordType answer;

    AskedMetadata(RecordType answer) {
        this.answer = answer;
    }

    MetadataApi api() {
        return (MetadataApi) Proxy.newProxyInstance(
                MetadataApi.class.getClassLoader(), new Class<?>[] {MetadataApi.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("recalculations")) {
                        return List.of();
                    }
                    if (method.getName().equals("uses")) {
                        return uses;
                    }
                    var refused = refusal;
                    if (refused != null) {
                        throw refused;
                    }
                    asked.add(method.getName());
                    bodies.addAll(Arrays.asList(arguments));
                    return method.getReturnType() == RecordType.class ? answer : null;
                });
    }
}
