package gongwen.rules.node;

import org.jspecify.annotations.Nullable;

/**
 * What a node knows of its content stream; the bytes lie in the content store under the SHA-256.
 *
 * @param sha256 SHA-256 of the bytes, 64 lower-case hexadecimal digits
 * @param sm3 SM3 of the bytes (GB/T 32905), 64 lower-case hexadecimal digits
 * @param size number of bytes
 * @param mimeType media type without parameters
 * @param encoding character encoding, or null where the type has none
 * @param fileName the file name the client gave, or null where it gave none
 */
public record ContentInfo(
        String sha256,
        String sm3,
        long size,
        String mimeType,
        @Nullable String encoding,
        @Nullable String fileName) {}
