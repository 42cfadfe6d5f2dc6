package gongwen.proof.badinput;

import gongwen.proof.Storage;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives every suite of this package the same server for a database; all are stopped when the run ends. */
final class BadInputServers implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(BadInputServers.class);

    /** Suites ask for a fixture by its database. */
    @FunctionalInterface
    interface Servers {
        BadInputFixture on(Storage storage);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Servers.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        ExtensionContext.Store store = context.getRoot().getStore(NAMESPACE);
        Servers servers = storage -> store.computeIfAbsent(storage, BadInputServers::start, BadInputFixture.class);
        return servers;
    }

    private static BadInputFixture start(Storage storage) {
        try {
            return new BadInputFixture(storage);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
