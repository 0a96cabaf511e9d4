package org.lekalo.library.feel;

import camundajar.impl.scala.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.syntaxtree.ValFunction;
import org.camunda.feel.syntaxtree.ValNull$;
import org.camunda.feel.syntaxtree.ValNumber;
import org.camunda.feel.syntaxtree.ValString;

/**
 * Where ours count otherwise than the engine's: {@code decimal} rounds half up, as people round money, where DMN would
 * round half to even; a root is a decimal fraction as all else.
 */
final class NumberFunctions {

    private NumberFunctions() {}

    /** None for a name that the engine's own function serves. */
    static List<ValFunction> of(String name) {
        return switch (name) {
            case "decimal" ->
                List.of(
                        function(List.of("n", "scale"), given -> rounded(given, RoundingMode.HALF_UP)),
                        function(List.of("n", "scale", "mode"), NumberFunctions::roundedAsAsked));
            case "sqrt" -> List.of(function(List.of("number"), NumberFunctions::root));
            default -> List.of();
        };
    }

    static ValFunction function(List<String> parameters, Function<List<Val>, Val> body) {
        return new ValFunction(Scala.list(parameters), given -> body.apply(Scala.list(given)), false);
    }

    static ValError illegal(List<Val> given) {
        return new ValError("Illegal arguments: " + given);
    }

    private static Val roundedAsAsked(List<Val> given) {
        if (given.get(2) instanceof ValString mode) {
            try {
                return rounded(given, RoundingMode.valueOf(mode.value().toUpperCase(java.util.Locale.ROOT)));
            } catch (IllegalArgumentException noMode) {
                return illegal(given);
            }
        }
        return illegal(given);
    }

    private static Val rounded(List<Val> given, RoundingMode mode) {
        if (!(given.get(0) instanceof ValNumber number && given.get(1) instanceof ValNumber scale)) {
            return illegal(given);
        }
        try {
            return number(number.value().bigDecimal().setScale(scale.value().intValue(), mode));
        } catch (ArithmeticException notExact) {
            return illegal(given);
        }
    }

    private static Val root(List<Val> given) {
        if (!(given.get(0) instanceof ValNumber number)) {
            return illegal(given);
        }
        var value = number.value().bigDecimal();
        return value.signum() < 0 ? ValNull$.MODULE$ : number(value.sqrt(MathContext.DECIMAL128));
    }

    private static ValNumber number(java.math.BigDecimal value) {
        return new ValNumber(new BigDecimal(value, MathContext.DECIMAL128));
    }
}
