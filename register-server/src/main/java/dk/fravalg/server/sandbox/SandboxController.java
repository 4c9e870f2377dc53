package dk.fravalg.server.sandbox;

import dk.fravalg.server.pages.Language;
import dk.fravalg.server.sandbox.page.Page;
import dk.fravalg.server.sandbox.page.Wanted;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The sandbox's controls under {@code /sandbox}, open to all who reach it; they exist in no other composition. */
@RestController
@RequestMapping("/sandbox")
class SandboxController {

    private final Sandbox sandbox;
    private final SandboxPersonStore people;
    private final SandboxTokens tokens;
    private final SandboxPeople events;
    private final BoundClients bound;
    private final GivenTokens given;

    SandboxController(
            Sandbox sandbox,
            SandboxPersonStore people,
            SandboxTokens tokens,
            SandboxPeople events,
            BoundClients bound,
            GivenTokens given) {
        this.sandbox = sandbox;
        this.people = people;
        this.tokens = tokens;
        this.events = events;
        this.bound = bound;
        this.given = given;
    }

    /** The test citizens, as JSON or as a page. */
    @GetMapping(path = "/citizens")
    ResponseEntity<?> citizens(
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            @RequestParam(name = Language.PARAMETER, required = false) @Nullable String language) {
        List<SandboxCitizen> citizens =
                people.all().stream().map(SandboxCitizen::of).toList();
        return Wanted.asPage(accept)
                ? Wanted.page(Page.of("citizens", Language.of(language), Map.of("citizens", citizens)))
                : ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(citizens);
    }

    /** A ready access token of a client, for curl; bound to the certificate that the client shows, if it shows one. */
    @GetMapping(path = "/token/{client}", produces = MediaType.TEXT_PLAIN_VALUE)
    String token(@PathVariable("client") String id, HttpServletRequest request) {
        SandboxClient client = SandboxClient.ofId(id).orElseThrow(SandboxController::nobody);
        try {
            return given.noted(tokens.forClient(client, bound.of(id, request)), id);
        } catch (IllegalArgumentException anothers) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, String.valueOf(anothers.getMessage()));
        }
    }

    /** The same, signed in as a test citizen. */
    @GetMapping(path = "/token/citizen/{key}", produces = MediaType.TEXT_PLAIN_VALUE)
    String citizenToken(@PathVariable("key") String key) {
        return given.noted(tokens.forCitizen(people.named(key).orElseThrow(SandboxController::nobody)), "citizen");
    }

    /** Moves the clock: {@code {"advance":"P7D"}}, or {@code {"reset":true}}. */
    @PostMapping("/clock")
    Map<String, Instant> clock(@RequestBody ClockMove move) {
        if (move.reset()) {
            return Map.of("now", sandbox.resetClock());
        }
        try {
            Duration by = Duration.parse(move.advance());
            if (by.isNegative() || by.compareTo(Duration.ofDays(36_525)) > 0) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "advance is 0 to 100 years");
            }
            return Map.of("now", sandbox.advance(by));
        } catch (DateTimeException e) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "advance is an ISO 8601 duration such as P7D or PT1H");
        }
    }

    /** Tells what the CPR register would tell of a person. */
    @PostMapping("/people/{key}")
    SandboxCitizen person(@PathVariable("key") String key, @RequestBody PersonEvent event) {
        return SandboxCitizen.of(events.happen(people.named(key).orElseThrow(SandboxController::nobody), event));
    }

    /** Seeds afresh. */
    @PostMapping("/reset")
    Map<String, Instant> reset() {
        return Map.of("now", sandbox.reset());
    }

    private static ResponseStatusException nobody() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "The sandbox has nobody by that name");
    }
}
