package dk.fravalg.server.fhir;

import dk.fravalg.model.fhir.OptOutConsent;
import dk.fravalg.model.fhir.SubjectReading;
import dk.fravalg.model.person.CprNumber;
import dk.fravalg.model.status.AskedIdentifier;
import dk.fravalg.server.audit.AuditPage;
import java.util.List;
import org.hl7.fhir.r4.model.Consent;

/** Whom a request asks about, as the limits count them: by the digits, so that one citizen is one however they are written. */
final class AskedAbout {

    private AskedAbout() {}

    /** What is no number counts as well: guessing is asking. */
    static List<String> in(List<AskedIdentifier> subjects) {
        return subjects.stream()
                .map(subject -> SubjectReading.fold(
                        subject, CprNumber::digits, reason -> subject.system() + "|" + subject.value()))
                .toList();
    }

    static List<String> of(AuditPage page) {
        return page.entries().stream()
                .flatMap(entry -> entry.subject().stream())
                .map(CprNumber::digits)
                .distinct()
                .toList();
    }

    static List<String> by(List<Consent> consents) {
        return consents.stream()
                .map(consent -> OptOutConsent.read(consent).cpr().digits())
                .distinct()
                .toList();
    }
}
