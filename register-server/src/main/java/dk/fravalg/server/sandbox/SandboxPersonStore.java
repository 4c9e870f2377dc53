package dk.fravalg.server.sandbox;

import dk.fravalg.model.person.CivilStatus;
import dk.fravalg.model.person.CprNumber;
import dk.fravalg.model.person.Gender;
import dk.fravalg.model.person.PersonFacts;
import dk.fravalg.model.person.PersonName;
import dk.fravalg.model.person.Residence;
import dk.fravalg.server.persons.PersonRegistry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sandbox's CPR register: the table {@code sandbox_person}. */
class SandboxPersonStore implements PersonRegistry {

    private final JdbcClient jdbc;

    SandboxPersonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<PersonFacts> find(CprNumber cpr) {
        return jdbc.sql("select * from sandbox_person where cpr = :cpr or former_cprs like :within")
                .param("cpr", cpr.digits())
                .param("within", "%" + cpr.digits() + "%")
                .query((row, number) -> read(row))
                .optional()
                .map(SandboxPerson::facts);
    }

    Optional<SandboxPerson> named(String key) {
        return jdbc.sql("select * from sandbox_person where person_key = :key")
                .param("key", key)
                .query((row, number) -> read(row))
                .optional();
    }

    List<SandboxPerson> all() {
        return jdbc.sql("select * from sandbox_person order by family_name, given_name, person_key")
                .query((row, number) -> read(row))
                .list();
    }

    void put(SandboxPerson person) {
        jdbc.sql("delete from sandbox_person where person_key = :key")
                .param("key", person.key())
                .update();
        PersonFacts facts = person.facts();
        jdbc.sql("""
                        insert into sandbox_person (person_key, cpr, former_cprs, given_name, family_name, gender,
                            birth_date, municipality, region, civil_status, address_protected, note)
                        values (:key, :cpr, :former, :given, :family, :gender,
                            :birthDate, :municipality, :region, :status, :addressProtected, :note)
                        """)
                .param("key", person.key())
                .param("cpr", facts.cpr().digits())
                .param(
                        "former",
                        facts.formerNumbers().stream().map(CprNumber::digits).collect(Collectors.joining(",")))
                .param("given", facts.name().given())
                .param("family", facts.name().family())
                .param("gender", facts.gender().name())
                .param("birthDate", facts.birthDate())
                .param(
                        "municipality",
                        facts.residence().map(Residence::municipality).orElse(null))
                .param("region", facts.residence().map(Residence::region).orElse(null))
                .param("status", facts.status().code())
                .param("addressProtected", facts.addressProtected())
                .param("note", person.note())
                .update();
    }

    void deleteAll() {
        jdbc.sql("delete from sandbox_person").update();
    }

    private static SandboxPerson read(ResultSet row) throws SQLException {
        String municipality = row.getString("municipality");
        String former = row.getString("former_cprs");
        PersonFacts facts = new PersonFacts(
                new CprNumber(row.getString("cpr")),
                new PersonName(row.getString("given_name"), row.getString("family_name")),
                row.getObject("birth_date", LocalDate.class),
                Gender.valueOf(row.getString("gender")),
                CivilStatus.ofCode(row.getString("civil_status")).orElseThrow(),
                municipality == null
                        ? Optional.empty()
                        : Optional.of(new Residence(municipality, row.getString("region"))),
                row.getBoolean("address_protected"),
                former.isEmpty()
                        ? List.of()
                        : Arrays.stream(former.split(",", -1))
                                .map(CprNumber::new)
                                .toList());
        return new SandboxPerson(row.getString("person_key"), facts, row.getString("note"));
    }
}
