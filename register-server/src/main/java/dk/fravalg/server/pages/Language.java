package dk.fravalg.server.pages;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages that the pages speak. */
public enum Language {
    /** Danish: what is spoken when nobody asks for anything else. */
    DA,
    /** English. */
    EN;

    /** The parameter by which one is asked for where one signs in: OpenID Connect Core 1.0 § 3.1.2.1. */
    public static final String PARAMETER = "ui_locales";

    /** The language that is asked for, {@code da} or {@code en}; Danish for anything else. */
    public static Language of(@Nullable String asked) {
        return asked != null && asked.toLowerCase(Locale.ROOT).startsWith("en") ? EN : DA;
    }

    /** Whichever this is not. */
    public Language other() {
        return this == DA ? EN : DA;
    }

    /** For example {@code da}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    Locale locale() {
        return Locale.forLanguageTag(code());
    }
}
