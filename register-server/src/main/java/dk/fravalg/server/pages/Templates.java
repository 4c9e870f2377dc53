package dk.fravalg.server.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Makes pages of the templates and words in one folder of the resources: {@code *.html}, {@code messages.properties} in
 * Danish, {@code messages_en.properties}.
 *
 * <p>To be made when the first page is asked for, since few who start a register look at one.
 */
public final class Templates {

    private final String folder;
    private final ResourceBundleMessageSource words = new ResourceBundleMessageSource();
    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    private Templates(String folder) {
        this.folder = folder;
        words.setBasename(folder.replace('/', '.') + ".messages");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
        templates.setPrefix(folder + "/");
        templates.setSuffix(".html");
        templates.setTemplateMode(TemplateMode.HTML);
        templates.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(templates);
        engine.setTemplateEngineMessageSource(words);
    }

    /** Those of a folder, for example {@code sandbox/pages}. */
    public static Templates in(String folder) {
        return new Templates(folder);
    }

    /**
     * A page as HTML.
     *
     * @param template its name without the ending
     * @param shown what is shown, by name; {@code language} and {@code otherLanguage} are there besides
     */
    public String render(String template, Language language, Map<String, ?> shown) {
        Map<String, Object> all = new HashMap<>(shown);
        all.put("language", language.code());
        all.put("otherLanguage", language.other().code());
        return engine.process(template, new Context(language.locale(), all));
    }

    /** The words by a name, in a language; nothing where the folder has none by that name. */
    public Optional<String> words(String name, Language language) {
        return Optional.ofNullable(words.getMessage(name, null, null, language.locale()));
    }

    /** A file of the folder as it is, for example a style. */
    public String file(String name) {
        String path = folder + "/" + name;
        try (InputStream file = Templates.class.getClassLoader().getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("The jar has no " + path);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
