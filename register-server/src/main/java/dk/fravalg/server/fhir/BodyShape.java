package dk.fravalg.server.fhir;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks over a body without building anything from it, and says what is wrong with its shape: broken, too deep, the same
 * name twice in one object, or an XML document type definition, which is the door to external entities.
 */
final class BodyShape {

    /** How deep a body may nest. FHIR's deepest useful Consent nests some ten. */
    static final int DEEPEST = 32;

    /**
     * How many values, names and brackets a body may hold: a thousand subjects take some 20,000. Each of them becomes an
     * object when it is parsed, of a hundred times its size.
     */
    static final int MOST_VALUES = 50_000;

    private static final String NO_JSON =
            "the body is not JSON that is well-formed, with each name once, and no deeper than " + DEEPEST;

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(100)
                    .build())
            .build();
    private static final XMLInputFactory XML = xmlFactory();
    private static final Set<String> NAMESPACES = Set.of("http://hl7.org/fhir", "http://www.w3.org/1999/xhtml");

    private BodyShape() {}

    /** What is wrong, in words without anything of the body; empty when nothing is, or when there is no body. */
    static Optional<String> faultIn(byte[] body) {
        if (body.length == 0) {
            return Optional.empty();
        }
        Optional<String> text = asUtf8(body);
        if (text.isEmpty()) {
            return Optional.of("the body is not UTF-8");
        }
        return text.get().stripLeading().startsWith("<") ? faultInXml(body) : faultInJson(text.get());
    }

    private static Optional<String> faultInJson(String body) {
        // Of text, not of bytes: from bytes the parser would guess an encoding, which those who parse next do not.
        try (JsonParser parser = JSON.createParser(body)) {
            int depth = 0;
            int values = 0;
            JsonToken token = parser.nextToken();
            while (token != null) {
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                values++;
                if (values > MOST_VALUES) {
                    return Optional.of("the body holds too many values");
                }
                token = parser.nextToken();
                if (depth == 0 && token != null) {
                    return Optional.of(NO_JSON);
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(NO_JSON);
        }
    }

    private static Optional<String> faultInXml(byte[] body) {
        try {
            XMLStreamReader reader = XML.createXMLStreamReader(new ByteArrayInputStream(body), "UTF-8");
            int depth = 0;
            int values = 0;
            while (reader.hasNext()) {
                int event = reader.next();
                values += 1 + (event == XMLStreamConstants.START_ELEMENT ? reader.getAttributeCount() : 0);
                if (values > MOST_VALUES) {
                    return Optional.of("the body holds too many values");
                }
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    return Optional.of("the body holds a document type definition");
                }
                depth += event == XMLStreamConstants.START_ELEMENT
                        ? 1
                        : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
                if (event == XMLStreamConstants.START_ELEMENT
                        && !NAMESPACES.contains(String.valueOf(reader.getNamespaceURI()))) {
                    return Optional.of("the body is not of FHIR's XML namespace");
                }
                if (depth > DEEPEST) {
                    return Optional.of("the body is deeper than " + DEEPEST);
                }
            }
            return Optional.empty();
        } catch (XMLStreamException | RuntimeException e) {
            return Optional.of("the body is not well-formed XML");
        }
    }

    private static Optional<String> asUtf8(byte[] body) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static XMLInputFactory xmlFactory() {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        return factory;
    }
}
