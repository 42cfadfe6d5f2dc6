package gongwen.contract;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Gives every suite the district on each server; servers that were started for the suite end with the run. */
final class Targets implements ArgumentsProvider {

    private static final Namespace NAMESPACE = Namespace.create(Targets.class);

    @Override
    public Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context)
            throws IOException {
        return context
                .getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Targets.class, key -> Started.start(), Started.class)
                .districts()
                .stream()
                .map(Arguments::of);
    }

    private record Started(Optional<Servers> servers, List<District> districts) implements AutoCloseable {

        static Started start() {
            Optional<Servers> servers = ServiceLoader.load(Servers.class).findFirst();
            try {
                List<Target> targets = servers.isPresent() ? servers.get().start() : Target.given();
                return new Started(servers, targets.stream().map(District::new).toList());
            } catch (IOException e) {
                throw new IllegalStateException("The servers of the suite do not start", e);
            }
        }

        @Override
        public void close() throws IOException {
            if (servers.isPresent()) {
                servers.get().close();
            }
        }
    }
}
