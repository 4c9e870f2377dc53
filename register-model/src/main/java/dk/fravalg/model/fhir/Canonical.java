package dk.fravalg.model.fhir;

/** The URLs and codes that the register and those outside have agreed on, each written once. */
public final class Canonical {

    /** The register's own base; a reserved name, which a national owner replaces. */
    public static final String BASE = "https://fravalg.example/fhir";

    public static final String OPT_OUT_PROFILE = BASE + "/StructureDefinition/resuscitation-opt-out";
    public static final String ACCESS_EVENT_PROFILE = BASE + "/StructureDefinition/access-event";
    public static final String CAPACITY_DECLARED = BASE + "/StructureDefinition/capacity-declared";
    public static final String REGISTRATION_CHANNEL = BASE + "/StructureDefinition/registration-channel";
    public static final String REGISTERED_AT = BASE + "/StructureDefinition/registered-at";
    public static final String ENDED_AT = BASE + "/StructureDefinition/ended-at";
    public static final String END_REASON = BASE + "/StructureDefinition/end-reason";

    public static final String PROBLEM_CODES = BASE + "/CodeSystem/problem";
    public static final String ROLE_CODES = BASE + "/CodeSystem/actor-role";
    public static final String ACTIVITY_CODES = BASE + "/CodeSystem/opt-out-activity";
    public static final String INVALIDATION_CODES = BASE + "/CodeSystem/invalidation-reason";

    public static final String ACTION_CODES = BASE + "/CodeSystem/audit-action";
    public static final String ACCESS_REASON_CODES = BASE + "/CodeSystem/access-reason";

    /** The OAuth client through which somebody acts. */
    public static final String CLIENT = BASE + "/sid/client";

    /** What a sign-in calls a person who acts; no CPR number. */
    public static final String SIGN_IN_SUBJECT = BASE + "/sid/sign-in-subject";

    /** The CPR number, as DK Core names its system. */
    public static final String CPR = "urn:oid:1.2.208.176.1.2";

    /** The CVR number of an organisation, as DK Core names its system. */
    public static final String CVR = "http://cvr.dk";

    public static final String CONSENT_SCOPE = "http://terminology.hl7.org/CodeSystem/consentscope";
    public static final String CONSENT_CATEGORY = "http://terminology.hl7.org/CodeSystem/consentcategorycodes";
    public static final String SNOMED_CT = "http://snomed.info/sct";

    /** SNOMED CT 89666000: cardiopulmonary resuscitation (procedure). */
    public static final String CARDIOPULMONARY_RESUSCITATION = "89666000";

    /** The act that gave sundhedsloven its § 25 a: lov nr. 1779 of 2023. */
    public static final String LAW = "https://www.retsinformation.dk/eli/lta/2023/1779";

    public static final String DK_CORE_PATIENT = "http://hl7.dk/fhir/core/StructureDefinition/dk-core-patient";
    public static final String DK_MUNICIPALITY =
            "http://hl7.dk/fhir/core/StructureDefinition/dk-core-municipalityCodes";
    public static final String DK_MUNICIPALITY_CODES = "http://hl7.dk/fhir/core/CodeSystem/dk-core-municipality-codes";
    public static final String DK_REGION =
            "http://hl7.dk/fhir/core/StructureDefinition/dk-core-RegionalSubDivisionCodes";
    public static final String ISO_3166_2 = "urn:iso:std:iso:3166:-2";
    public static final String DATA_ABSENT_REASON = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";
    public static final String CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";

    private Canonical() {}
}
