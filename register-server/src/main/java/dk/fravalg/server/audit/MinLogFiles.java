package dk.fravalg.server.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * MinLog as files of one JSON object a line (NDJSON), for whoever hands them on. The names of the fields are those of MinLog
 * 2; a file that is written again after a crash has the same name and takes the place of the first.
 */
class MinLogFiles implements MinLog {

    private static final String THIS_SYSTEM = "Register over fravalg af genoplivning";

    private final Path directory;
    private final ObjectMapper json = new ObjectMapper();

    MinLogFiles(Path directory) {
        this.directory = directory;
    }

    @Override
    public void deliver(long first, List<MinLogEntry> entries) {
        StringBuilder lines = new StringBuilder();
        try {
            for (MinLogEntry entry : entries) {
                lines.append(json.writeValueAsString(fields(entry))).append('\n');
            }
            Files.createDirectories(directory);
            String name = String.format(Locale.ROOT, "minlog-%020d.ndjson", first);
            CheckpointFiles.durably(directory, name, lines.toString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts can always be written as JSON");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> fields(MinLogEntry entry) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("Source", Map.of("SystemName", THIS_SYSTEM));
        fields.put("CorrelationId", entry.correlationId());
        entry.destination().ifPresent(system -> fields.put("Destination", Map.of("SystemName", system)));
        fields.put("Activity", entry.activity());
        fields.put("Reason", entry.reason());
        fields.put("Addition", entry.addition());
        fields.put("FromDateTime", entry.at().toString());
        fields.put("ToDateTime", entry.at().toString());
        entry.organisationCvr().ifPresent(cvr -> {
            fields.put("OrganisationId", cvr);
            fields.put("OrganisationIdSource", "CVR");
        });
        fields.put("OrganisationName", entry.organisationName());
        fields.put("PersonIdentifier", entry.person());
        fields.put("PersonIdentifierSource", "CPR");
        entry.user().ifPresent(user -> {
            fields.put("UserPersonIdentifier", user);
            fields.put("UserPersonIdentifierSource", entry.userIsCitizen() ? "CPR" : "Login");
        });
        fields.put("UserRole", entry.userRole());
        return fields;
    }
}
