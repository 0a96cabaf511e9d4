package org.lekalo.library.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;

/** All kinds of refusals, each found beside the calls that are refused so: nobody lists them. */
final class DeclaredRefusals {

    private static final ClassLoader CLASSES = DeclaredRefusals.class.getClassLoader();

    private DeclaredRefusals() {}

    static Map<String, Class<? extends Refusal>> byType() {
        var byType = new TreeMap<String, Class<? extends Refusal>>();
        for (var kind : kinds()) {
            var other = byType.put(of(kind, Map.of()).type(), kind);
            if (other != null) {
                throw new IllegalStateException(kind + " and " + other + " are of one type");
            }
        }
        return byType;
    }

    /** Each can be made of its facts alone. */
    static Refusal of(Class<? extends Refusal> kind, Map<String, Object> facts) {
        try {
            return kind.getConstructor(Map.class).newInstance(facts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(kind + " cannot be made of its facts", e);
        }
    }

    private static List<Class<? extends Refusal>> kinds() {
        var here = DeclaredRefusals.class.getPackageName().replace('.', '/');
        var kinds = new ArrayList<Class<? extends Refusal>>();
        try {
            for (var file :
                    new PathMatchingResourcePatternResolver(CLASSES).getResources("classpath*:" + here + "/*.class")) {
                var type = new SimpleMetadataReaderFactory(CLASSES)
                        .getMetadataReader(file)
                        .getClassMetadata();
                if (Refusal.class.getName().equals(type.getSuperClassName())) {
                    kinds.add(Class.forName(type.getClassName(), true, CLASSES).asSubclass(Refusal.class));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("Read a moment ago", e);
        }
        return kinds;
    }
}
