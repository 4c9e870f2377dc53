package dk.fravalg.server.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.LenientErrorHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.Enumerations.BindingStrength;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.ValueSet;

/**
 * FHIR's own definitions, as far as what comes in can have to do with them: all data types, and of the resources those that
 * are sent; of the value sets those that bind them.
 *
 * <p>All of FHIR's definitions take 190 MB of a heap of 400, these some 20. They are picked out of the files that HAPI brings,
 * entry by entry, so that the rest is never held.
 */
final class BaseDefinitions {

    private static final String FOLDER = "/org/hl7/fhir/r4/model/";
    private static final String TYPES = "http://hl7.org/fhir/StructureDefinition/";
    private static final Set<String> RESOURCES =
            Set.of(TYPES + "Resource", TYPES + "DomainResource", TYPES + "Consent", TYPES + "Parameters");
    private static final String FULL_URL = "fullUrl";
    private static final String RESOURCE = "resource";
    private static final QName VALUE = new QName("value");

    private final FhirContext fhir;
    private final PrePopulatedValidationSupport found;
    private final Set<String> bound = new HashSet<>();

    private BaseDefinitions(FhirContext fhir) {
        this.fhir = fhir;
        this.found = new PrePopulatedValidationSupport(fhir);
    }

    /** Reads them: some two seconds. */
    static PrePopulatedValidationSupport in(FhirContext fhir) {
        BaseDefinitions definitions = new BaseDefinitions(fhir);
        definitions.take("profile/profiles-types.xml", url -> true);
        definitions.take("profile/profiles-resources.xml", RESOURCES::contains);
        definitions.take("valueset/valuesets.xml", definitions::isBound);
        // The code systems of those: bound, too, since the value sets have been read.
        definitions.take("valueset/valuesets.xml", definitions::isBound);
        definitions.take("valueset/v3-codesystems.xml", definitions::isBound);
        return definitions.found;
    }

    private void take(String file, Predicate<String> wanted) {
        IParser parser = fhir.newXmlParser().setParserErrorHandler(new LenientErrorHandler(false));
        try (InputStream content = BaseDefinitions.class.getResourceAsStream(FOLDER + file)) {
            XMLInputFactory input = XMLInputFactory.newDefaultFactory();
            input.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            XMLEventReader events = input.createXMLEventReader(content);
            boolean next = false;
            while (events.hasNext()) {
                XMLEvent event = events.nextEvent();
                if (isStart(event, FULL_URL)) {
                    next = wanted.test(valueOf(event.asStartElement()));
                } else if (next && isStart(event, RESOURCE)) {
                    next = false;
                    add((MetadataResource) parser.parseResource(textOf(events)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("HAPI's definitions cannot be read", e);
        }
    }

    /** HAPI files a code system under its id, which is the last part of its URL too. */
    private boolean isBound(String fullUrl) {
        return bound.contains(fullUrl)
                || (fullUrl.contains("/CodeSystem/")
                        && bound.stream().anyMatch(url -> lastPart(url).equals(lastPart(fullUrl))));
    }

    private static String lastPart(String url) {
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private void add(MetadataResource definition) {
        if (definition instanceof StructureDefinition type) {
            type.getSnapshot().getElement().forEach(this::lighten);
            type.setDifferential(null);
        }
        if (definition instanceof ValueSet values) {
            values.getCompose().getInclude().forEach(include -> {
                Optional.ofNullable(include.getSystem()).ifPresent(bound::add);
                include.getValueSet().stream().map(CanonicalType::getValue).forEach(bound::add);
            });
        }
        definition.setText(null);
        found.addResource(definition);
    }

    /** Takes away what tells people of an element, and keeps what binds it in mind. */
    private void lighten(ElementDefinition element) {
        element.setMapping(List.of()).setAlias(List.of()).setExample(List.of());
        element.setDefinition(null).setComment(null).setRequirements(null);
        if (element.getBinding().getStrength() == BindingStrength.REQUIRED) {
            Stream.of(element.getBinding().getValueSet().split("\\|")).limit(1).forEach(bound::add);
        }
    }

    private static boolean isStart(XMLEvent event, String name) {
        return event.isStartElement()
                && event.asStartElement().getName().getLocalPart().equals(name);
    }

    private static String valueOf(StartElement element) {
        return element.getAttributeByName(VALUE).getValue();
    }

    /** The one element that comes next, whole. */
    private static String textOf(XMLEventReader events) throws XMLStreamException {
        StringWriter text = new StringWriter();
        XMLEventWriter writer = XMLOutputFactory.newDefaultFactory().createXMLEventWriter(text);
        XMLEvent event = events.nextTag();
        writer.add(event);
        for (int depth = 1; depth > 0; writer.add(event)) {
            event = events.nextEvent();
            depth += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
        }
        writer.flush();
        return text.toString();
    }
}
