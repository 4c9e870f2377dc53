package dk.fravalg.server.store;

/** All that the FHIR repository holds, as one thing. Only the sandbox has a use for it. */
public interface RepositoryContents {

    /** Forgets every resource with all its versions. There is no way back. */
    void wipe();
}
