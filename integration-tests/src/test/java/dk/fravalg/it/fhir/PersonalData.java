package dk.fravalg.it.fhir;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what must stand in no refusal and in no log. */
public final class PersonalData {

    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern CPR_SHAPED = Pattern.compile("(?<![0-9])[0-9]{6}[- +.]?[0-9]{4}(?![0-9])");

    private PersonalData() {}

    /** Something of the shape of a CPR number, right or wrong; an id is none. */
    public static Optional<String> cprShapedIn(String text) {
        Matcher matcher = CPR_SHAPED.matcher(UUID.matcher(text).replaceAll("id"));
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }
}
