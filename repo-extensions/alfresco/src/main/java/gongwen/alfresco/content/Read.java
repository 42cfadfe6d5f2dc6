package gongwen.alfresco.content;

import gongwen.rules.commit.ExtractedText;

/**
 * What one pass over a file tells.
 *
 * @param sha256 SHA-256 in hexadecimal
 * @param sm3 SM3 (GB/T 32905) in hexadecimal
 * @param text what is written in it
 */
record Read(String sha256, String sm3, ExtractedText text) {}
