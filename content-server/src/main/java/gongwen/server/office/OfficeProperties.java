package gongwen.server.office;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the office begins with.
 *
 * @param demo the demo district
 * @param admin the break-glass administrator
 * @param rulesData a directory whose files take the place of the packaged tables and lifecycles of the same name;
 *     without it {@code rules} in the data directory, if there is one
 */
@ConfigurationProperties("gongwen")
record OfficeProperties(
        @DefaultValue Demo demo,
        @DefaultValue Admin admin,
        @Nullable Path rulesData) {

    /**
     * The demo district.
     *
     * @param enabled whether to make it
     * @param password the password of all its accounts, {@code GONGWEN_DEMO_PASSWORD}; without one, one is made up
     */
    record Demo(
            @DefaultValue("false") boolean enabled,
            @Nullable String password) {

        /** A compose file hands a variable on that nobody set as an empty one. */
        Demo {
            password = password == null || password.isBlank() ? null : password;
        }

        @Override
        public String toString() {
            return "Demo[enabled=" + enabled + "]";
        }
    }

    /**
     * The sealed all-powerful administrator.
     *
     * @param password its password, {@code GONGWEN_ADMIN_PASSWORD}; the account {@code admin} is open only while this is
     *     set
     */
    record Admin(@Nullable String password) {
        @Override
        public String toString() {
            return "Admin[]";
        }
    }
}
