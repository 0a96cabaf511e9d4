package org.lekalo.library.feel;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** A regular expression that is searched for in linear time. */
final class SafePattern {

    private static final int LONGEST = 1_000;
    private static final java.util.regex.Pattern REPEATED = java.util.regex.Pattern.compile("\\{(\\d+)(?:,(\\d*))?}");
    private static final java.util.regex.Pattern MERGED_CLASSES = java.util.regex.Pattern.compile("\\[[^]]*&&");

    private final Pattern pattern;
    private final int instructions;

    private SafePattern(Pattern pattern, int instructions) {
        this.pattern = pattern;
        this.instructions = instructions;
    }

    /** Empty where it is no pattern at all. */
    static Optional<SafePattern> compile(String written, String flags) {
        if (!isPattern(written)) {
            return Optional.empty();
        }
        long instructions = instructions(written);
        if (written.length() > LONGEST || instructions > LONGEST * 10) {
            throw new ExpressionTooHeavy();
        }
        try {
            if (MERGED_CLASSES.matcher(written).find()) {
                throw new PatternNotSupported(written);
            }
            var bare = flags.contains("x") ? withoutComments(written) : written;
            return Optional.of(new SafePattern(Pattern.compile(bare, flags(flags)), (int) instructions));
        } catch (com.google.re2j.PatternSyntaxException looksAround) {
            throw new PatternNotSupported(written);
        }
    }

    Matcher matcher(String text, FeelBudget budget) {
        return pattern.matcher(new PaidText(text, budget, 1 + instructions / 10));
    }

    private static boolean isPattern(String written) {
        try {
            java.util.regex.Pattern.compile(written);
            return true;
        } catch (PatternSyntaxException no) {
            return false;
        }
    }

    /** At most: each of its signs, as often as all its repetitions together would repeat it. */
    private static long instructions(String written) {
        long instructions = Math.max(1, written.length());
        var repeated = REPEATED.matcher(written);
        while (repeated.find() && instructions <= LONGEST * 10) {
            instructions *= Math.max(1, Math.max(count(repeated.group(1)), count(repeated.group(2))));
        }
        return instructions;
    }

    private static long count(@Nullable String digits) {
        return digits == null || digits.isEmpty() ? 1 : digits.length() > 6 ? LONGEST * 100L : Long.parseLong(digits);
    }

    private static int flags(String flags) {
        return (flags.contains("s") ? Pattern.DOTALL : 0)
                | (flags.contains("m") ? Pattern.MULTILINE : 0)
                | (flags.contains("i") ? Pattern.CASE_INSENSITIVE : 0);
    }

    /** White space and comments mean nothing, save in a class of characters or escaped. */
    private static String withoutComments(String written) {
        var bare = new StringBuilder();
        boolean inClass = false;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == '\\' && i + 1 < written.length()) {
                bare.append(c).append(written.charAt(++i));
            } else if (!inClass && c == '#') {
                int end = written.indexOf('\n', i);
                i = end < 0 ? written.length() : end;
            } else if (inClass || !Character.isWhitespace(c)) {
                inClass = c == '[' || (inClass && c != ']');
                bare.append(c);
            }
        }
        return bare.toString();
    }
}
