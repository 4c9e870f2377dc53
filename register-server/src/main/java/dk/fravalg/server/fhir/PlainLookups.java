package dk.fravalg.server.fhir;

import dk.fravalg.model.fhir.StatusParameters.Question;
import dk.fravalg.server.access.Caller;
import dk.fravalg.server.access.Permission;
import dk.fravalg.server.fhir.ResuscitationStatusProvider.Told;
import dk.fravalg.server.platform.Correlation;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers a lookup beside HAPI's servlet, which takes longer to read the question and to write the answer than the register
 * takes to find it.
 *
 * <p>Only the form that nearly all have: JSON in and out, nothing in the URL, {@link PlainQuestion a plain question}, by
 * somebody who may ask. Everything else goes on to HAPI, and so all that is refused for its form or for want of permission.
 * Nobody outside can tell which of the two has answered, but that HAPI packs a short answer too where gzip is accepted:
 * docs/decisions/0019.
 */
final class PlainLookups extends OncePerRequestFilter {

    private static final Pattern JSON =
            Pattern.compile("application/(?:fhir\\+)?json(?:; ?charset=utf-8)?", Pattern.CASE_INSENSITIVE);
    private static final Set<String> ANSWERED_IN_JSON = Set.of("*/*", "application/fhir+json");

    /** As HAPI sends it back; one that it would not take over goes on to HAPI. */
    private static final String REQUEST_ID = "X-Request-ID";

    private static final Pattern TAKEN_OVER = Pattern.compile("[A-Za-z0-9_-]{1,60}");
    private static final int ID_LENGTH = 16;
    private static final int FEW = 10;

    private final ResuscitationStatusProvider lookups;
    private final FhirRefusals refusals;

    PlainLookups(ResuscitationStatusProvider lookups, FhirRefusals refusals) {
        this.lookups = lookups;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Question> question = isPlain(request) && Caller.may(Permission.LOOK_UP)
                ? PlainQuestion.read(request.getInputStream().readAllBytes())
                : Optional.empty();
        if (question.isPresent()) {
            answer(question.get(), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void answer(Question question, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader(REQUEST_ID, idOf(request));
        // Before anybody is told anything: to read a header may fail.
        boolean packs = isWorthPacking(question, request);
        Told told;
        try {
            told = lookups.tell(question);
        } catch (RuntimeException failure) {
            Diagnosis diagnosis = Diagnosis.of(failure);
            refusals.write(request, response, diagnosis.problem(), diagnosis.status());
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/fhir+json;charset=UTF-8");
        OutputStream target = packs ? packed(response) : response.getOutputStream();
        StatusJson.write(told.report(), told.attestation(), target);
    }

    /** To pack one row takes longer than to send it. */
    private static boolean isWorthPacking(Question question, HttpServletRequest request) {
        String accepted = String.valueOf(request.getHeader("Accept-Encoding"));
        return question.subjects().size() > FEW
                && Arrays.stream(accepted.split(",", -1)).map(String::strip).anyMatch("gzip"::equals);
    }

    private static OutputStream packed(HttpServletResponse response) throws IOException {
        response.setHeader("Content-Encoding", "gzip");
        return new GZIPOutputStream(response.getOutputStream());
    }

    private static boolean isPlain(HttpServletRequest request) {
        String type = request.getContentType();
        List<String> accepted = Collections.list(request.getHeaders("Accept"));
        String id = request.getHeader(REQUEST_ID);
        return request.getAttribute(BodyFilter.LOOKED_AT) != null
                && request.getMethod().equals("POST")
                && request.getQueryString() == null
                && type != null
                && JSON.matcher(type).matches()
                && (accepted.isEmpty()
                        || (accepted.size() == 1
                                && ANSWERED_IN_JSON.contains(accepted.get(0).toLowerCase(Locale.ROOT))))
                && (id == null || TAKEN_OVER.matcher(id).matches());
    }

    private static String idOf(HttpServletRequest request) {
        String id = request.getHeader(REQUEST_ID);
        return id == null ? Correlation.current().replace("-", "").substring(0, ID_LENGTH) : id;
    }
}
