package dk.fravalg.server.access;

import dk.fravalg.model.problem.RegisterProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** How a door that is not reached says no: in the form that its callers read. */
public interface Refusals {

    /** Answers a request with a refusal. */
    void write(HttpServletRequest request, HttpServletResponse response, RegisterProblem refusal) throws IOException;
}
