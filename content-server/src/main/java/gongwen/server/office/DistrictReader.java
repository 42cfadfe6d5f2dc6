package gongwen.server.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.Resource;

/** Reads a district from YAML. A word it does not know stops it, with the word and its line. */
final class DistrictReader {

    District read(Resource yaml) {
        try {
            List<PropertySource<?>> sources = new YamlPropertySourceLoader().load("district", yaml);
            Binder binder = new Binder(
                    sources.stream().map(ConfigurationPropertySource::from).toList());
            return binder.bind(
                            ConfigurationPropertyName.EMPTY,
                            Bindable.of(District.class),
                            new NoUnboundElementsBindHandler(BindHandler.DEFAULT, source -> true))
                    .orElseThrow(() -> new IllegalArgumentException(yaml + " says nothing"));
        } catch (IOException e) {
            throw new UncheckedIOException(yaml + " cannot be read", e);
        }
    }
}
