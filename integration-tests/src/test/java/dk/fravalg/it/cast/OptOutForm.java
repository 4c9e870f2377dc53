package dk.fravalg.it.cast;

import static dk.fravalg.it.fhir.Canonical.BASE;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.fravalg.it.fhir.Fhir;
import dk.fravalg.it.fhir.Json;
import java.time.LocalDate;
import java.time.ZoneId;

/** The Consent that somebody sends to opt out; as it should be, until a test spoils it. */
public final class OptOutForm {

    private static final String EXTENSION = BASE + "/StructureDefinition/";

    private final ObjectNode consent;

    private OptOutForm(ObjectNode consent) {
        this.consent = consent;
    }

    /** A citizen opts out, today. */
    public static OptOutForm of(Citizen citizen) {
        return of(citizen.cpr());
    }

    /** Whoever has this number opts out, today. */
    public static OptOutForm of(String cpr) {
        return new OptOutForm(Json.object("""
                {
                  "resourceType": "Consent",
                  "meta": {"profile": ["%1$s/StructureDefinition/resuscitation-opt-out"]},
                  "extension": [{"url": "%1$s/StructureDefinition/capacity-declared", "valueBoolean": true}],
                  "status": "proposed",
                  "scope": {"coding": [
                    {"system": "http://terminology.hl7.org/CodeSystem/consentscope", "code": "adr"}]},
                  "category": [{"coding": [
                    {"system": "http://terminology.hl7.org/CodeSystem/consentcategorycodes", "code": "dnr"}]}],
                  "patient": {"identifier": {"system": "urn:oid:1.2.208.176.1.2", "value": "%2$s"}},
                  "dateTime": "%3$s",
                  "policy": [{"uri": "https://www.retsinformation.dk/eli/lta/2023/1779"}],
                  "provision": {"type": "deny", "code": [{"coding": [
                    {"system": "http://snomed.info/sct", "code": "89666000"}]}]}
                }""".formatted(BASE, cpr, LocalDate.now(ZoneId.of("Europe/Copenhagen")))));
    }

    /** On paper, entered by a clerk. */
    public OptOutForm onPaper() {
        return through("paper");
    }

    /** Through this channel. */
    public OptOutForm through(String channel) {
        return with("/extension/-", """
                {"url": "%sregistration-channel", "valueCode": "%s"}""".formatted(EXTENSION, channel));
    }

    /** Without a word about the citizen's own health matters. */
    public OptOutForm withoutDeclaringCapacity() {
        return without("/extension");
    }

    /** With the declaration that the citizen is not able. */
    public OptOutForm denyingCapacity() {
        return with("/extension/0/valueBoolean", "false");
    }

    /**
     * With something put in a place.
     *
     * @param place a JSON pointer; a last part {@code -} appends to an array
     * @param json what stands there then
     */
    public OptOutForm with(String place, String json) {
        return new OptOutForm(Json.with(consent, place, json));
    }

    /** With an extension of one of the register's own names. */
    public OptOutForm withExtension(String name, String valueName, String json) {
        return with("/extension/-", """
                {"url": "%s%s", "%s": %s}""".formatted(EXTENSION, name, valueName, json));
    }

    /** Without what stands in a place. */
    public OptOutForm without(String place) {
        return new OptOutForm(Json.without(consent, place));
    }

    /** As FHIR JSON. */
    public String json() {
        return consent.toString();
    }

    /** As FHIR XML. */
    public String xml() {
        return Fhir.xmlOf(json());
    }
}
