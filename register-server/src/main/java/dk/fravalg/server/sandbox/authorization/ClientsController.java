package dk.fravalg.server.sandbox.authorization;

import com.nimbusds.jose.jwk.JWKSet;
import dk.fravalg.server.pages.Language;
import dk.fravalg.server.sandbox.page.Page;
import dk.fravalg.server.sandbox.page.Wanted;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * The sandbox's clients under {@code /sandbox/clients}: the seeded ones with their private keys, and a way to register and
 * remove one's own. Open to all who reach the sandbox, as all of it is.
 */
@RestController
@RequestMapping("/sandbox/clients")
class ClientsController {

    /** As many as integrators may register until the sandbox is reset. */
    private static final int MOST_REGISTERED = 500;

    private final SeededClients seeded;
    private final ClientKeyStore keys;
    private final ClientStore registered;
    private final AuthorizationStore authorizations;
    private final ServerUrls urls;
    private final InstantSource real;

    ClientsController(
            SeededClients seeded,
            ClientKeyStore keys,
            ClientStore registered,
            AuthorizationStore authorizations,
            ServerUrls urls,
            InstantSource real) {
        this.seeded = seeded;
        this.keys = keys;
        this.registered = registered;
        this.authorizations = authorizations;
        this.urls = urls;
        this.real = real;
    }

    /** The seeded clients, as JSON or as a page. */
    @GetMapping
    ResponseEntity<?> all(
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            @RequestParam(name = Language.PARAMETER, required = false) @Nullable String language) {
        List<Map<String, Object>> clients =
                seeded.all().stream().map(this::listed).toList();
        if (Wanted.asPage(accept)) {
            return Wanted.page(
                    Page.of("clients", Language.of(language), Map.of("clients", clients, "tokenUrl", urls.token())));
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(clients);
    }

    private Map<String, Object> listed(TokenClient client) {
        JWKSet pair = keys.of(client.clientId());
        return ClientListing.of(client, pair);
    }

    /** Registers a client of one's own; the answer has its id. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> register(@RequestBody ClientRegistration registration) {
        if (registered.count() >= MOST_REGISTERED) {
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT, "There are 500 registered clients; a reset removes them");
        }
        String clientId = "own-" + UUID.randomUUID();
        try {
            TokenClient client = registration.asClient(clientId);
            registered.add(client, real.instant());
            return ResponseEntity.status(HttpStatus.CREATED).body(ClientListing.of(client));
        } catch (ClientRegistration.Wrong wrong) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, wrong.getMessage());
        }
    }

    /** Lets a registered client in no more; its tokens are of no use from then on. */
    @DeleteMapping("/{client}")
    ResponseEntity<Void> remove(@PathVariable("client") String clientId) {
        if (seeded.all().stream().anyMatch(client -> client.clientId().equals(clientId))) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, "A seeded client stays");
        }
        if (registered.find(clientId).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "The sandbox has no client by that name");
        }
        registered.disable(clientId);
        authorizations.revokeAllOf(clientId);
        return ResponseEntity.noContent().build();
    }
}
