package dk.fravalg.server.sandbox.authorization;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a client may have the scopes that it asks for.
 *
 * <p>What is asked for is granted as it is asked, or nothing is: {@code system/Consent.r} where {@code system/Consent.rs} is
 * registered; but one scope too many refuses all, so that no client believes it got what it did not. Source: SMART App Launch
 * 2.2.0, "Scopes for requesting FHIR resources"; RFC 6749 § 3.3.
 */
final class AskedScopes {

    private static final int LONGEST = 1000;
    private static final Pattern SMART = Pattern.compile("((?:patient|user|system)/[A-Za-z]+)\\.(c?r?u?d?s?|x)");

    private AskedScopes() {}

    /** Demands that the parameter {@code scope} is well formed: some scopes, one blank between them, none twice. */
    static void demandWellFormed(@Nullable String scope) {
        if (scope == null || scope.isBlank()) {
            throw Refused.scope("scope says what the token is for; it may not be empty");
        }
        List<String> scopes = Arrays.asList(scope.split(" ", -1));
        if (scope.length() > LONGEST
                || scopes.contains("")
                || Set.copyOf(scopes).size() != scopes.size()) {
            throw Refused.scope("scope is a list of scopes with one blank between them, each of them once");
        }
    }

    /** Demands that each is among the registered ones, or a part of one. */
    static void demandWithin(Set<String> asked, String registered) {
        List<Matcher> may = Arrays.stream(registered.split(" ", -1))
                .map(SMART::matcher)
                .filter(Matcher::matches)
                .toList();
        if (asked.isEmpty() || !asked.stream().allMatch(scope -> isWithin(scope, may))) {
            throw Refused.scope("the client is not registered for all of these scopes");
        }
    }

    private static boolean isWithin(String scope, List<Matcher> may) {
        Matcher asked = SMART.matcher(scope);
        return asked.matches()
                && !asked.group(2).isEmpty()
                && may.stream()
                        .anyMatch(one -> one.group(1).equals(asked.group(1))
                                && asked.group(2)
                                        .chars()
                                        .allMatch(letter -> one.group(2).indexOf(letter) >= 0));
    }
}
