package gongwen.server.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import gongwen.rules.commit.Actor;
import gongwen.server.access.Duties.Duty;
import org.jspecify.annotations.Nullable;

/**
 * An account as Alfresco's REST API shows a person.
 *
 * @param released false while a password that another set waits for the security administrator, else absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Person(
        String id,
        String firstName,
        @Nullable String lastName,
        String displayName,
        @Nullable String jobTitle,
        @Nullable String email,
        boolean enabled,
        @Nullable Boolean released,
        boolean emailNotificationsEnabled,
        Company company,
        @Nullable Capabilities capabilities) {

    /** Where a person works; {@code organization} is the unit's id. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Company(@Nullable String organization) {}

    /** What a person may do in general. */
    public record Capabilities(boolean isAdmin, boolean isGuest, boolean isMutable) {}

    static Person listed(Account account) {
        return of(account, null);
    }

    /** With capabilities, as the person itself sees it. */
    static Person self(Account account, Actor actor) {
        boolean administrator = Duties.has(actor, Duty.ACCOUNTS);
        return of(account, new Capabilities(administrator, false, true));
    }

    private static Person of(Account account, @Nullable Capabilities capabilities) {
        return new Person(
                account.userId(),
                account.firstName(),
                account.lastName().isEmpty() ? null : account.lastName(),
                account.displayName(),
                account.jobTitle(),
                account.email(),
                account.enabled(),
                account.released() ? null : false,
                true,
                new Company(account.unit()),
                capabilities);
    }
}
