package gongwen.alfresco.content;

/**
 * What identifies bytes.
 *
 * @param sha256 SHA-256 in hexadecimal
 * @param sm3 SM3 (GB/T 32905) in hexadecimal
 */
record Digests(String sha256, String sm3) {}
