/** Tells gateways outside (WeCom, DingTalk, SMS) what people are notified of: signed, and by number only. */
@NullMarked
package gongwen.server.office.webhook;

import org.jspecify.annotations.NullMarked;
