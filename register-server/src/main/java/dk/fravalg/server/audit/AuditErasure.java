package dk.fravalg.server.audit;

import dk.fravalg.model.actor.Actor;
import java.time.LocalDate;

/** The lawful erasure of what old records say of persons; the records themselves stay, and so does the proof. */
public interface AuditErasure {

    /**
     * Erases the personal fields of all records of before a day in Denmark. That it was done is itself a record, written
     * first. May be stopped and run again.
     *
     * @param actor who erases
     * @param firstKept the first day whose records keep them; not in the future
     * @return of how many records they were erased now
     * @throws IllegalArgumentException for a day in the future
     */
    long eraseBefore(Actor actor, LocalDate firstKept);
}
