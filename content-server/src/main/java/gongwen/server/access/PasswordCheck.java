package gongwen.server.access;

import gongwen.server.database.Database;
import java.util.Optional;

/** Decides whether a password opens an account, and keeps count of those that do not. */
final class PasswordCheck {

    private final Database database;
    private final Passwords passwords;
    private final Lockout lockout;

    PasswordCheck(Database database, Passwords passwords, Lockout lockout) {
        this.database = database;
        this.passwords = passwords;
        this.lockout = lockout;
    }

    /** What a password turned out to be; the audit trail keeps which. */
    enum Verdict {
        RIGHT,
        NO_SUCH_ACCOUNT,
        LOCKED,
        WRONG_PASSWORD,
        /** The password is right and the account shut. */
        ACCOUNT_CLOSED,
        /** The password is right, but nobody has given the account a right. */
        NOT_AUTHORISED,
        /** The password is right, but another set it and nobody has released it. */
        NOT_RELEASED,
        /** The password is right, but another set it and its holder has not changed it. */
        CHANGE_DUE
    }

    /** Takes as long for an account that does not exist as for a wrong password. */
    Verdict check(Optional<Member> member, String password) {
        if (member.isEmpty()) {
            passwords.pretend(password);
            return Verdict.NO_SUCH_ACCOUNT;
        }
        Account account = member.get().account();
        if (database.read(reading -> lockout.locked(reading.dsl(), account.userId()))) {
            return Verdict.LOCKED;
        }
        boolean right = passwords.matches(password, account.passwordHash());
        database.write(transaction -> {
            if (right) {
                return lockout.clear(transaction.dsl(), account.userId());
            }
            return lockout.failed(transaction.dsl(), account.userId());
        });
        if (!right) {
            return Verdict.WRONG_PASSWORD;
        }
        if (!account.enabled()) {
            return Verdict.ACCOUNT_CLOSED;
        }
        if (!account.released()) {
            return Verdict.NOT_RELEASED;
        }
        if (!member.get().isAuthorised()) {
            return Verdict.NOT_AUTHORISED;
        }
        return account.changeDue() ? Verdict.CHANGE_DUE : Verdict.RIGHT;
    }
}
