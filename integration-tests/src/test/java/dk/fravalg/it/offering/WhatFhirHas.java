package dk.fravalg.it.offering;

import java.util.List;
import java.util.Map;

/** What a FHIR server could offer: so much of it is tried here, claimed or not. */
final class WhatFhirHas {

    /** FHIR's interactions with one resource or type, as the code system {@code type-restful-interaction} has them. */
    static final List<String> INTERACTIONS = List.of(
            "read", "vread", "update", "patch", "delete", "history-instance", "history-type", "create", "search-type");

    static final List<String> TYPES = List.of(
            "Consent",
            "AuditEvent",
            "Patient",
            "Provenance",
            "Subscription",
            "Group",
            "OperationDefinition",
            "StructureDefinition",
            "CapabilityStatement",
            "Practitioner",
            "Organization",
            "Basic",
            "Binary");
    static final List<String> OPERATIONS = List.of(
            "$resuscitation-status",
            "$withdraw",
            "$invalidate",
            "$proof",
            "$validate",
            "$meta",
            "$meta-add",
            "$meta-delete",
            "$expunge",
            "$everything",
            "$export",
            "$graphql",
            "$convert",
            "$diff",
            "$reindex",
            "$mark-all-resources-for-reindexing",
            "$get-resource-counts",
            "$snapshot",
            "$lastn",
            "$match");

    /** The parameters that FHIR R4 gives these types, and those that it gives all. */
    static final Map<String, List<String>> SOUGHT_BY = Map.of(
            "Consent",
            List.of(
                    "patient",
                    "status",
                    "category",
                    "_lastUpdated",
                    "_id",
                    "_profile",
                    "_tag",
                    "_security",
                    "_source",
                    "_text",
                    "_content",
                    "_list",
                    "_has:Provenance:target:_id",
                    "_type",
                    "_filter",
                    "_include",
                    "_revinclude",
                    "_sort",
                    "_contained",
                    "_total",
                    "_query",
                    "action",
                    "actor",
                    "consentor",
                    "data",
                    "date",
                    "identifier",
                    "organization",
                    "period",
                    "purpose",
                    "scope",
                    "security-label",
                    "source-reference",
                    "patient.name",
                    "patient.birthdate",
                    "patient:Patient.identifier",
                    "patient:missing",
                    "status:not",
                    "subject"),
            "AuditEvent",
            List.of(
                    "patient",
                    "agent",
                    "date",
                    "_id",
                    "_lastUpdated",
                    "_profile",
                    "_include",
                    "_revinclude",
                    "_sort",
                    "_has:Consent:patient:_id",
                    "action",
                    "address",
                    "agent-name",
                    "agent-role",
                    "altid",
                    "entity",
                    "entity-name",
                    "entity-role",
                    "entity-type",
                    "outcome",
                    "policy",
                    "site",
                    "source",
                    "subtype",
                    "type",
                    "patient.name"));

    private WhatFhirHas() {}
}
