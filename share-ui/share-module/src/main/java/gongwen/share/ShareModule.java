package gongwen.share;

import gongwen.models.dictionary.Dictionary;
import gongwen.models.dictionary.TypeDefinition;
import gongwen.models.lifecycle.Lifecycle;
import gongwen.rules.Law;
import gongwen.rules.office.Office;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** Writes the module: configuration, evaluators, messages and marks, from the packaged models and lifecycles. */
final class ShareModule {

    private static final int LAST_ASCII = 126;

    private final Path target;
    private final Dictionary dictionary = Dictionary.load();
    private final List<OfficeType> types;
    private final Library library;

    private ShareModule(Path target) {
        this.target = target;
        List<Lifecycle> lifecycles = lifecycles(Law.load().office());
        types = dictionary.types().stream()
                .map(TypeDefinition::name)
                .filter(name -> OfficeType.OURS.contains(name.prefix()))
                .map(name -> OfficeType.of(name, dictionary, lifecycles))
                .toList();
        library = new Library(types, dictionary);
    }

    /** @param arguments the directory to write to */
    public static void main(String[] arguments) throws IOException {
        new ShareModule(Path.of(arguments[0])).write();
    }

    static List<Lifecycle> lifecycles(Office office) {
        return List.of(
                office.outgoing(),
                office.incoming(),
                office.delivery(),
                office.problem(),
                office.report(),
                office.rectification(),
                office.briefing(),
                office.title());
    }

    private void write() throws IOException {
        Xml config = new Xml("alfresco-config");
        types.forEach(type -> Forms.add(config, type));
        library.add(config);
        write("META-INF/share-config-custom.xml", config.document());
        write("alfresco/web-extension/gongwen-context.xml", Beans.document(types, library));
        write("alfresco/web-extension/messages/gongwen.properties", texts(Locale.ENGLISH, ""));
        write("alfresco/web-extension/messages/gongwen_zh_CN.properties", texts(Locale.CHINESE, "_zh_CN"));
        for (var property : Library.MARKED) {
            List<String> values = library.marked(property);
            for (String value : values) {
                write(mark(Library.markId(property, value)), Icons.of(value));
            }
        }
        write(mark("gongwen-overdue"), Icons.of("OVERDUE"));
    }

    private static String mark(String id) {
        return "META-INF/components/documentlibrary/indicators/" + id + ".svg";
    }

    private String texts(Locale locale, String suffix) throws IOException {
        StringBuilder out = new StringBuilder();
        new Texts(dictionary, locale, own(suffix))
                .of(types, library)
                .forEach((key, text) ->
                        out.append(key).append('=').append(escaped(text)).append('\n'));
        return out.toString();
    }

    private static Map<String, String> own(String suffix) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(ShareModule.class.getResourceAsStream("texts" + suffix + ".properties")),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        Map<String, String> own = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> own.put(key, properties.getProperty(key)));
        return own;
    }

    /** As every reader of property files understands it, whatever encoding it believes in. */
    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        text.chars()
                .forEach(each ->
                        out.append(each > LAST_ASCII ? String.format("\\u%04x", each) : String.valueOf((char) each)));
        return out.toString();
    }

    private void write(String file, String text) throws IOException {
        Path path = target.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
