package dk.fravalg.server.access;

import dk.fravalg.model.actor.AccessReason;
import dk.fravalg.model.actor.Clerk;
import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import dk.fravalg.server.platform.CallingSystem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Adds to the caller what the request says beside the token: through which system it comes, and for a clerk the reason, in
 * the header {@value #REASON}. The header wins over the token's claim {@code reason}, because one sign-in lasts for more than
 * one case.
 */
final class CallerOfRequest extends OncePerRequestFilter {

    /** Its value is a code of {@link AccessReason}. */
    static final String REASON = "Access-Reason";

    private final Refusals refusals;

    CallerOfRequest(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof CallerToken caller)) {
            chain.doFilter(request, response);
            return;
        }
        caller.client().ifPresent(CallingSystem::is);
        try {
            String header = request.getHeader(REASON);
            Optional<AccessReason> reason = Optional.ofNullable(header).flatMap(AccessReason::ofCode);
            if (header != null && reason.isEmpty()) {
                refusals.write(
                        request,
                        response,
                        new RegisterProblem(Problem.INVALID_RESOURCE, "the header " + REASON + " has an unknown code"));
                return;
            }
            if (reason.isPresent() && caller.actor() instanceof Clerk clerk) {
                SecurityContextHolder.getContext()
                        .setAuthentication(caller.of(new Clerk(clerk.id(), clerk.organisation(), reason)));
            }
            chain.doFilter(request, response);
        } finally {
            CallingSystem.end();
        }
    }
}
