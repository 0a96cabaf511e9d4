package org.lekalo.library.contract;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.UntypedObjectDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Reads the numbers among a record's values as they are written. One that a floating point number writes in the same way is
 * given as that; an amount of fifteen digits and two decimals does not fit into one and stays a decimal fraction.
 */
final class ExactValues extends UntypedObjectDeserializer {

    private ExactValues() {
        super((JavaType) null, (JavaType) null);
    }

    static ObjectMapper in(ObjectMapper json) {
        return json.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .registerModule(new SimpleModule("exact values").addDeserializer(Object.class, new ExactValues()));
    }

    @Override
    public @Nullable Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
        return json.hasToken(JsonToken.VALUE_NUMBER_FLOAT)
                ? shortest(json.getDecimalValue())
                : super.deserialize(json, context);
    }

    private static Number shortest(BigDecimal exact) {
        double near = exact.doubleValue();
        boolean same = Double.isFinite(near) && new BigDecimal(Double.toString(near)).compareTo(exact) == 0;
        return same ? (Number) near : exact;
    }
}
