package dk.fravalg.server;

import dk.fravalg.model.actor.AccessReason;
import dk.fravalg.model.actor.Actor;
import dk.fravalg.model.actor.Auditor;
import dk.fravalg.model.actor.Clerk;
import dk.fravalg.model.actor.ConnectedSystem;
import dk.fravalg.model.actor.HealthProfessional;
import dk.fravalg.model.actor.Operator;
import dk.fravalg.model.actor.Organisation;
import java.util.Optional;

/** Those who act in the stories, besides the citizens themselves. */
public final class Cast {

    public static final Actor CLERK =
            new Clerk("clerk-7", organisation("Registerets betjening"), Optional.of(AccessReason.PAPER_FORM));
    public static final Actor DOCTOR = new HealthProfessional("doctor-1", organisation("Lægehuset i Hillerød"));
    public static final Actor AMBULANCE =
            new ConnectedSystem("ambulance-hovedstaden", organisation("Region Hovedstadens Akutberedskab"));
    public static final Actor AUDITOR = new Auditor("auditor-1", organisation("Registerets tilsyn"));
    public static final Actor OPERATOR = new Operator("operator-1");

    private Cast() {}

    private static Organisation organisation(String name) {
        return new Organisation(name, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
