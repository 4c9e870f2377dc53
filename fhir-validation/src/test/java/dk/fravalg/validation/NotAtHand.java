package dk.fravalg.validation;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Definitions that the register's resources name by their addresses, and that cannot be had without the net.
 *
 * <p>The engine says of each that it does not know it, and counts that as an error. What stands within such an extension is
 * judged by nobody here; media types are judged by HAPI's validator, which knows them.
 */
final class NotAtHand {

    private static final List<String> ADDRESSES = List.of(
            // Five extensions of the Subscriptions R5 Backport.
            "http://hl7.org/fhir/uv/subscriptions-backport/StructureDefinition/backport-",
            // Elements of R5's SubscriptionTopic, as a Basic of R4 bears them, and R5's list of its types.
            "http://hl7.org/fhir/5.0/StructureDefinition/extension-SubscriptionTopic.",
            "http://hl7.org/fhir/fhir-types'",
            // Somebody else's extension, in a counter-example.
            "https://elsewhere.example/");

    private static final String AN_ADDRESS =
            ADDRESSES.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));

    private static final List<Pattern> WORDS = List.of(
            Pattern.compile(": No definition could be found for URL value '" + AN_ADDRESS),
            Pattern.compile(": The extension " + AN_ADDRESS + "\\S+ could not be found so is not allowed here$"),
            Pattern.compile(": Extension url '" + AN_ADDRESS + "\\S+' is not valid \\(invalid Version '5\\.0'\\)$"),
            // BCP 13, to which FHIR refers for media types and whose list it does not hold.
            Pattern.compile("The System URI could not be determined for the code '[^']+' in the ValueSet '"
                    + Pattern.quote("http://hl7.org/fhir/ValueSet/mimetypes|4.0.1'")));

    private NotAtHand() {}

    /** Whether the engine says no more than that it does not know one of them. */
    static boolean isWhy(Fault fault) {
        return WORDS.stream().anyMatch(words -> words.matcher(fault.words()).find());
    }
}
