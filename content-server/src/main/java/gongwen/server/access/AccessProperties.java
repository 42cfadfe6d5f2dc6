package gongwen.server.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How strict the door is.
 *
 * @param failuresBeforeLock how many wrong passwords in a row lock an account
 * @param lockFor how long it stays locked
 * @param failuresPerMinute how many failed log-ins an address may cause in a minute before it has to wait
 * @param ticketIdle how long a ticket lives without being used
 * @param ticketLife how long after the last log-in with a password a ticket lives at most
 * @param passwordRemembered how long a verified password need not be verified again
 * @param shortestPassword how many characters a password has at least
 */
@ConfigurationProperties("gongwen.access")
record AccessProperties(
        @DefaultValue("5") int failuresBeforeLock,
        @DefaultValue("15m") Duration lockFor,
        @DefaultValue("30") int failuresPerMinute,
        @DefaultValue("1h") Duration ticketIdle,
        @DefaultValue("12h") Duration ticketLife,
        @DefaultValue("10m") Duration passwordRemembered,
        @DefaultValue("10") int shortestPassword) {}
