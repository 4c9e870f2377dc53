package dk.fravalg.server.access;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The SMART 2.x scopes of a token, each as {@code context/Resource.letters}.
 *
 * <p>A scope of another form, a wildcard or one with a query part grants nothing here: none of them is handed out.
 * Source: SMART App Launch 2.2.0, "Scopes for requesting FHIR resources".
 */
record Scopes(Set<String> granted) {

    private static final Pattern SMART = Pattern.compile("((?:patient|user|system)/[A-Za-z]+)\\.(c?r?u?d?s?|x)");

    static Scopes of(String scopes) {
        return new Scopes(Arrays.stream(scopes.split(" ", -1)).collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether a scope with one letter, for example {@code user/Consent.u}, is among those granted. */
    boolean include(String needed) {
        int dot = needed.lastIndexOf('.');
        String resource = needed.substring(0, dot);
        String letter = needed.substring(dot + 1);
        return granted.stream()
                .map(SMART::matcher)
                .filter(Matcher::matches)
                .anyMatch(scope ->
                        scope.group(1).equals(resource) && scope.group(2).contains(letter));
    }
}
