package org.lekalo.server.openapi;

import com.github.therapi.runtimejavadoc.CommentFormatter;
import com.github.therapi.runtimejavadoc.RuntimeJavadoc;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A method's comment in the contract, kept by the library's build. */
record ContractComments(String firstSentence, String rest) {

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=\\.)\\s");

    /** What the formatter leaves of a link; its last name says it. */
    private static final Pattern LINK = Pattern.compile("\\{@link [^}]*?(\\w+)}");

    static Optional<ContractComments> of(Method controllerMethod) {
        return inContract(controllerMethod)
                .map(RuntimeJavadoc::getJavadoc)
                .map(javadoc -> new CommentFormatter().format(javadoc.getComment()))
                .map(text -> LINK.matcher(text)
                        .replaceAll("$1")
                        .replaceAll("<[^>]*>", " ")
                        .replaceAll("\\s+", " ")
                        .strip())
                .filter(text -> !text.isEmpty())
                .map(ContractComments::split);
    }

    private static Optional<Method> inContract(Method method) {
        return Arrays.stream(method.getDeclaringClass().getInterfaces())
                .flatMap(contract -> Stream.of(contract.getMethods()))
                .filter(candidate -> candidate.getName().equals(method.getName())
                        && Arrays.equals(candidate.getParameterTypes(), method.getParameterTypes()))
                .findFirst();
    }

    private static ContractComments split(String text) {
        var parts = SENTENCE_END.split(text, 2);
        return new ContractComments(parts[0], parts.length > 1 ? parts[1] : "");
    }
}
