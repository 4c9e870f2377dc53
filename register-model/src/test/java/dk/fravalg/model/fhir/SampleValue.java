package dk.fravalg.model.fhir;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IPrimitiveType;
import org.hl7.fhir.r4.model.EnumFactory;
import org.hl7.fhir.r4.model.Enumeration;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.StringType;

/** Something to put into any element of FHIR, with as much in it as keeps it from being empty. */
final class SampleValue {

    private static final Map<String, String> OF_PRIMITIVES = Map.of(
            "boolean", "true",
            "date", "2026-11-02",
            "dateTime", "2026-11-02",
            "instant", "2026-11-02T14:04:10+01:00",
            "base64Binary", "QUFB",
            "unsignedInt", "1",
            "xhtml", "<div xmlns=\"http://www.w3.org/1999/xhtml\">x</div>");

    private SampleValue() {}

    /** The names under which an element may stand: several where it may be of several types. */
    static Stream<String> namesOf(BaseRuntimeChildDefinition child) {
        return isExtension(child.getElementName())
                ? Stream.of(child.getElementName())
                : child.getValidChildNames().stream();
    }

    private static boolean isExtension(String name) {
        return name.equals("extension") || name.equals("modifierExtension");
    }

    static IBase of(BaseRuntimeChildDefinition child, String name) {
        if (name.equals("contained")) {
            return new Patient().setActive(true);
        }
        if (isExtension(name)) {
            return new Extension("http://other.example/unless", new StringType("x"));
        }
        BaseRuntimeElementDefinition<?> type = child.getChildByName(name);
        Object arguments = child.getInstanceConstructorArguments();
        IBase value = arguments == null ? type.newInstance() : type.newInstance(arguments);
        fill(value, type);
        return value;
    }

    private static void fill(IBase value, BaseRuntimeElementDefinition<?> type) {
        if (value instanceof Enumeration<?> code) {
            fill(code);
        } else if (value instanceof IPrimitiveType<?> primitive) {
            primitive.setValueAsString(OF_PRIMITIVES.getOrDefault(type.getName(), "x"));
        } else if (type instanceof BaseRuntimeElementCompositeDefinition<?> composite) {
            composite.getChildren().stream()
                    .filter(child ->
                            !List.of("id", "extension", "modifierExtension").contains(child.getElementName()))
                    .findFirst()
                    .ifPresent(child -> child.getMutator()
                            .addValue(
                                    value,
                                    of(
                                            child,
                                            child.getValidChildNames()
                                                    .iterator()
                                                    .next())));
        }
    }

    private static <E extends Enum<?>> void fill(Enumeration<E> code) {
        EnumFactory<E> factory = code.getEnumFactory();
        for (String each : List.of("generated", "permit", "official", "instance")) {
            try {
                code.setValue(factory.fromCode(each));
                return;
            } catch (IllegalArgumentException anotherEnum) {
                // The next one may be of this enum.
            }
        }
        throw new IllegalStateException("No sample of " + factory.getClass());
    }
}
