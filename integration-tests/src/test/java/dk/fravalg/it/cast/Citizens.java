package dk.fravalg.it.cast;

import com.fasterxml.jackson.databind.JsonNode;
import dk.fravalg.it.fhir.Json;
import dk.fravalg.it.wire.Call;
import dk.fravalg.running.RunningRegister;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The sandbox's test citizens, as {@code GET /sandbox/citizens} has them now. */
public final class Citizens {

    private final RunningRegister register;

    Citizens(RunningRegister register) {
        this.register = register;
    }

    /** Nancy Ann, 77; the heroine. */
    public Citizen nancy() {
        return called("nancyann");
    }

    /** Bruno, 79; Nancy's neighbour. */
    public Citizen bruno() {
        return called("bruno");
    }

    /** Max, who is not 60 for years to come. */
    public Citizen max() {
        return called("maxberggren");
    }

    /** Cæsar, who is dead. */
    public Citizen caesar() {
        return called("caesaroestergaard");
    }

    /** Kim, whose number was replaced long ago. */
    public Citizen kim() {
        return called("kimholm");
    }

    /** Whoever the sandbox knows by this key. */
    public Citizen called(String key) {
        return all().stream()
                .filter(citizen -> citizen.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The sandbox has no " + key));
    }

    /** Those who can opt out: old enough, alive, and in no way peculiar. */
    public List<Citizen> whoMayOptOut() {
        return List.of(
                called("nancyann"),
                called("bruno"),
                called("einer"),
                called("lonni"),
                called("schwendlund"),
                called("mayjune"),
                called("aage"),
                called("sixtytoday"));
    }

    /** All of them. */
    public List<Citizen> all() {
        List<Citizen> citizens = new ArrayList<>();
        for (JsonNode each :
                Json.read(Call.to(register).get("/sandbox/citizens").body())) {
            citizens.add(new Citizen(
                    register,
                    each.get("key").asText(),
                    each.get("cpr").asText(),
                    each.get("name").asText(),
                    LocalDate.parse(each.get("birthDate").asText())));
        }
        return citizens;
    }
}
