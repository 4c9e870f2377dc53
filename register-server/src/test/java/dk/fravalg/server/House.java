package dk.fravalg.server;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The server's own classes, as compiled; read once for all rules on them. */
final class House {

    static final String PACKAGE = "dk.fravalg.server";
    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(PACKAGE);

    private House() {}

    static String room(String name) {
        return PACKAGE + "." + name + "..";
    }
}
