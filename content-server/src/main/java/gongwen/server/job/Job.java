package gongwen.server.job;

/**
 * One piece of work to be done later.
 *
 * @param kind which {@link JobHandler} does it
 * @param subject what it is about; a kind has one job about the same thing at most
 * @param payload what its handler wants to remember: ids and numbers, never a title or content
 * @param attempts how often it has been begun since it last succeeded, this time included
 */
public record Job(long id, String kind, String subject, String payload, int attempts) {}
