/** HTTP/1.1 as lean as it gets, so that a measurement measures the server and a test can send what no library would. */
@NullMarked
package gongwen.contract.http;

import org.jspecify.annotations.NullMarked;
