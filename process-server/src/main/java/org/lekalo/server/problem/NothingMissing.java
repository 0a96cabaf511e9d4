package org.lekalo.server.problem;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Holds JSON that comes in to what the contract's records say: a component that is not {@link Nullable} must be there, and so
 * must what is in lists and maps. Lists and maps left out are empty.
 */
@Component
class NothingMissing extends SimpleModule {

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.insertAnnotationIntrospector(new ByNullable());
    }

    private static final class ByNullable extends NopAnnotationIntrospector {

        @Override
        public JsonSetter.Value findSetterInfo(Annotated annotated) {
            if (annotated instanceof AnnotatedParameter parameter
                    && parameter.getOwner().getAnnotated() instanceof Constructor<?> constructor
                    && constructor.getDeclaringClass().isRecord()
                    && constructor.getDeclaringClass().getName().startsWith("org.lekalo.library.")) {
                return onNull(constructor, parameter.getIndex());
            }
            return JsonSetter.Value.empty();
        }

        private static JsonSetter.Value onNull(Constructor<?> constructor, int index) {
            var type = constructor.getParameterTypes()[index];
            var annotated = constructor.getAnnotatedParameterTypes()[index];
            if (type.isPrimitive()) {
                return JsonSetter.Value.empty();
            }
            boolean several = Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type);
            var content = several && !mayHoldNull(annotated) ? Nulls.FAIL : Nulls.DEFAULT;
            if (annotated.isAnnotationPresent(Nullable.class)) {
                return JsonSetter.Value.construct(Nulls.DEFAULT, content);
            }
            return JsonSetter.Value.construct(several ? Nulls.AS_EMPTY : Nulls.FAIL, content);
        }

        /** Of a map, whether its values may be null. */
        private static boolean mayHoldNull(AnnotatedType several) {
            return several instanceof AnnotatedParameterizedType parameterized
                    && Stream.of(parameterized.getAnnotatedActualTypeArguments())
                            .anyMatch(content -> content.isAnnotationPresent(Nullable.class));
        }
    }
}
