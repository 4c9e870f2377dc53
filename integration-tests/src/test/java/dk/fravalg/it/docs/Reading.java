package dk.fravalg.it.docs;

import com.fasterxml.jackson.databind.JsonNode;
import dk.fravalg.it.cast.OwnRegister;
import dk.fravalg.it.fhir.Fhir;
import dk.fravalg.it.fhir.Json;
import dk.fravalg.it.wire.Answer;
import dk.fravalg.it.wire.Call;
import dk.fravalg.running.RunningRegister;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One page, read from its top: what is printed there is done, and what comes is held against it. */
final class Reading {

    /** What is written of an answer's headers, beside those that a page has already. */
    private static final List<String> THAT_MATTER =
            List.of("Content-Type", "Location", "Content-Location", "ETag", "WWW-Authenticate", "Retry-After", "Allow");

    private static final Pattern OPTS_OUT = Pattern.compile("(\\w+) opts out(?: as (\\S+))?");
    private static final String OTHER_STATUS = "the status printed is ";

    private final Page page;
    private final RunningRegister register;
    private final Meanwhile meanwhile;
    private final Shell shell;
    private final ThisRun run = new ThisRun();
    private final List<String> differences = new ArrayList<>();
    private final List<Piece.Rewritten> rewritten = new ArrayList<>();

    Reading(Page page, OwnRegister own) {
        this.page = page;
        this.register = own.register();
        this.meanwhile = new Meanwhile(own);
        this.shell = new Shell(register);
    }

    /** What differs, with the line; empty when the page says what is so. */
    List<String> differences() {
        List<Piece> pieces = page.pieces();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            Optional<Piece> next = i + 1 < pieces.size() ? Optional.of(pieces.get(i + 1)) : Optional.empty();
            if (piece.is("meanwhile")) {
                meanwhile(piece);
            } else if (piece.is("request")) {
                exchange(piece, next.filter(answer -> answer.is("answer")));
            } else if (piece.is("commands") || piece.is("program")) {
                String printed = piece.is("program") ? shell.runJava(piece) : shell.run(piece);
                next.filter(answer -> answer.is("prints")).ifPresent(answer -> prints(answer, printed));
            }
        }
        return differences;
    }

    /** Those among them that the register cannot put right by being asked: another status than the author expected. */
    List<String> unexpected() {
        return differences.stream()
                .filter(difference -> difference.contains(OTHER_STATUS))
                .toList();
    }

    /** Puts what came in the place of what was printed. */
    void write() {
        page.rewrite(rewritten);
    }

    /** Where somebody opts out, the page keeps the Consent's id in its comment: {@code nancyann opts out as …}. */
    private void meanwhile(Piece piece) {
        Matcher optsOut = OPTS_OUT.matcher(piece.what());
        if (!optsOut.matches()) {
            meanwhile.happens(piece.what());
            return;
        }
        String id = meanwhile.optsOut(optsOut.group(1));
        run.isNamed("Consent", id);
        run.isNamed(optsOut.group(1), id);
        if (optsOut.group(2) != null) {
            run.isNow(optsOut.group(2), id);
        }
        rewritten.add(
                new Piece.Rewritten(piece, "<!-- meanwhile: " + optsOut.group(1) + " opts out as " + id + " -->"));
    }

    private void exchange(Piece request, Optional<Piece> answer) {
        String asPrinted = run.toActual(request.text());
        run.isFixed(asPrinted);
        Printed printed = Printed.read(asPrinted);
        Asker asker = new Asker(register, request.what());
        Call call = Call.to(register);
        printed.headers().forEach((name, value) -> call.with(name, asker.filled(value)));
        if (!printed.body().isEmpty()) {
            call.withText(printed.headers().get("Content-Type"), asker.filled(printed.body()));
        }
        Answer came = call.send(printed.method(), asker.filled(printed.path()));
        remember(came);
        rewritten.add(new Piece.Rewritten(request, asPrinted));
        answer.ifPresentOrElse(
                piece -> compare(piece, came), () -> note(request, List.of("a request without an answer")));
    }

    private void compare(Piece piece, Answer came) {
        Printed printed = Printed.read(piece.text());
        List<String> wrong = new ArrayList<>();
        if (!printed.first().equals("HTTP/1.1 " + came.status())) {
            wrong.add(OTHER_STATUS + printed.first() + ", answered " + came.status() + " " + came.body());
        }
        Comparison comparison = new Comparison(run, piece.inPart());
        printed.headers().forEach((name, value) -> {
            String actual = PrintedBase.in(came.header(name).orElse(""), register);
            run.compare(value, actual, true).ifPresent(difference -> wrong.add(name + ": " + difference));
        });
        String body = PrintedBase.in(came.body(), register);
        wrong.addAll(comparison.ofBodies(printed.body(), body));
        note(piece, wrong);
        String shown = piece.inPart() ? new ThisAnswer(printed.body(), body).renewed() : PrettyBody.of(body);
        rewritten.add(new Piece.Rewritten(
                piece, new Printed("HTTP/1.1 " + came.status(), headers(printed, came), shown).text()));
    }

    private Map<String, String> headers(Printed printed, Answer came) {
        Map<String, String> headers = new LinkedHashMap<>();
        List<String> wanted = new ArrayList<>(THAT_MATTER);
        printed.headers().keySet().stream()
                .filter(name -> !wanted.contains(name))
                .forEach(wanted::add);
        wanted.forEach(name -> came.header(name)
                .ifPresent(value -> headers.put(name, Chance.shortened(PrintedBase.in(value, register)))));
        return headers;
    }

    private void prints(Piece piece, String printed) {
        String said = PrintedBase.in(printed, register).strip();
        note(piece, new Comparison(run, piece.inPart()).ofBodies(piece.text().strip(), said));
        rewritten.add(new Piece.Rewritten(
                piece, piece.inPart() ? new ThisAnswer(piece.text(), said).renewed() : PrettyBody.of(said)));
    }

    /** Whatever calls itself FHIR is parsed strictly; ids that a page may name are kept. */
    private void remember(Answer came) {
        if (came.body().isEmpty() || !came.header("Content-Type").orElse("").startsWith("application/fhir+")) {
            return;
        }
        Fhir.in(came);
        if (Comparison.isJson(came.body())) {
            JsonNode body = Json.read(came.body());
            name(body);
            body.path("entry").forEach(entry -> name(entry.path("resource")));
        }
    }

    private void name(JsonNode resource) {
        if (resource.has("id")) {
            run.isNamed(
                    resource.path("resourceType").asText(), resource.get("id").asText());
        }
        String patient = resource.path("patient").path("reference").asText();
        if (!patient.isEmpty()) {
            run.isNamed("Patient", patient.substring("Patient/".length()));
        }
    }

    private void note(Piece piece, List<String> wrong) {
        wrong.forEach(each -> differences.add(page + ", line " + (piece.from() + 1) + ": " + each));
    }
}
