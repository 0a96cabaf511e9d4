package org.lekalo.server.problem;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.lang.reflect.Constructor;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Holds JSON that comes in to what the contract's records say: a component that is not {@link Nullable} must be there.
 * Lists and maps left out are empty.
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
            if (type.isPrimitive()
                    || constructor.getAnnotatedParameterTypes()[index].isAnnotationPresent(Nullable.class)) {
                return JsonSetter.Value.empty();
            }
            return Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type)
                    ? JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)
                    : JsonSetter.Value.forValueNulls(Nulls.FAIL);
        }
    }
}
