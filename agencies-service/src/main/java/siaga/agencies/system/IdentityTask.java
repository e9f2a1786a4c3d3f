package siaga.agencies.system;

/**
 * An agency whose clients are being aligned.
 *
 * @param generation as it was when the task was claimed
 * @param attempts how often it has been claimed, this time included
 */
record IdentityTask(String agency, long generation, int attempts) {}
