package dk.fravalg.server.store;

import ca.uhn.fhir.context.FhirContext;
import dk.fravalg.model.fhir.OptOutConsent;
import dk.fravalg.model.fhir.PatientReading;
import dk.fravalg.model.optout.OptOut;
import dk.fravalg.model.person.PersonFacts;
import dk.fravalg.server.registration.OptOutCensus;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Goes through all Consents by plain SQL over HAPI's tables, a page at a time.
 *
 * <p>One read through HAPI costs some milliseconds, which for a national register would be an hour. What is read is
 * HAPI's public schema of release 8.8: the newest version's text in {@code HFJ_RES_VER.RES_TEXT_VC}, and the references in
 * {@code HFJ_RES_LINK}; a test on both databases holds it.
 */
class ConsentCensusStore implements OptOutCensus {

    private static final int PAGE = 500;

    private final JdbcClient jdbc;
    private final FhirContext fhir;
    private final int page;

    ConsentCensusStore(JdbcClient jdbc, FhirContext fhir) {
        this(jdbc, fhir, PAGE);
    }

    /** @param page how many are in memory at a time, 1 or more */
    ConsentCensusStore(JdbcClient jdbc, FhirContext fhir, int page) {
        this.jdbc = jdbc;
        this.fhir = fhir;
        this.page = page;
    }

    private record Row(
            long key,
            String id,
            long versions,
            String consent,
            @Nullable String patient,
            long provenances) {}

    @Override
    public long count() {
        return jdbc.sql("select count(*) from hfj_resource where res_type = 'Consent' and res_deleted_at is null")
                .query(Long.class)
                .single();
    }

    @Override
    public void forEach(Consumer<Entry> visitor) {
        List<Row> page = pageAfter(Long.MIN_VALUE);
        while (!page.isEmpty()) {
            page.forEach(row -> visitor.accept(read(row)));
            page = pageAfter(page.get(page.size() - 1).key());
        }
    }

    private List<Row> pageAfter(long key) {
        return jdbc.sql("""
                        select c.res_id, c.fhir_id, c.res_ver, cv.res_text_vc as consent, pv.res_text_vc as patient,
                               (select count(distinct l.target_resource_version) from hfj_res_link l
                                 where l.target_resource_id = c.res_id and l.source_resource_type = 'Provenance')
                                   as provenances
                          from hfj_resource c
                          join hfj_res_ver cv on cv.res_id = c.res_id and cv.res_ver = c.res_ver
                          left join hfj_res_link pl
                            on pl.src_resource_id = c.res_id and pl.src_path = 'Consent.patient'
                          left join hfj_resource p on p.res_id = pl.target_resource_id
                          left join hfj_res_ver pv on pv.res_id = p.res_id and pv.res_ver = p.res_ver
                         where c.res_type = 'Consent' and c.res_deleted_at is null and c.res_id > :key
                         order by c.res_id limit :page
                        """)
                .param("key", key)
                .param("page", page)
                .query((row, number) -> new Row(
                        row.getLong("res_id"),
                        row.getString("fhir_id"),
                        row.getLong("res_ver"),
                        row.getString("consent"),
                        row.getString("patient"),
                        row.getLong("provenances")))
                .list();
    }

    private Entry read(Row row) {
        Consent consent = fhir.newJsonParser().parseResource(Consent.class, row.consent());
        consent.setId(new IdType("Consent", row.id()));
        OptOut optOut = OptOutConsent.read(consent);
        Optional<PersonFacts> citizen = Optional.ofNullable(row.patient())
                .map(text -> fhir.newJsonParser().parseResource(Patient.class, text))
                .flatMap(patient -> PatientReading.facts(patient, optOut.cpr(), List.of()));
        return new Entry(optOut, citizen, row.versions(), row.provenances());
    }
}
