// Runs library.js with what it uses of Share in its place: node library-test.cjs LIBRARY
"use strict";
const assert = require("assert");
const fs = require("fs");
const vm = require("vm");

const messages = {
   "gongwen.state.gw_outgoingDocument.DRAFTING": "Drafting",
   "gongwen.value.gw_urgency.JIAJI": "Urgent",
   "gongwen.value.ex_flags.OVERDUE": "Overdue <!>",
   "gongwen.step.done": "{0}: done"
};
const fired = {registerAction: [], registerRenderer: [], metadataRefresh: []};
const dialogs = [], shown = [], prompts = [];
const text = (key, argument) => (messages[key] || key).replace("{0}", argument);
const named = (of, name) => of[name];

class SimpleDialog {
   constructor(id) { this.id = id; }
   setOptions(options) { this.options = options; return this; }
   show() { dialogs.push(this); }
}

vm.runInNewContext(fs.readFileSync(process.argv[2], "utf8"), {
   encodeURIComponent,
   YAHOO: {
      Bubbling: {fire: (event, what) => named(fired, event).push(what)},
      lang: {isArray: Array.isArray}
   },
   Alfresco: {
      constants: {URL_SERVICECONTEXT: "/share/service/"},
      module: {SimpleDialog},
      util: {
         encodeHTML: (value) => value.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;"),
         formatDate: (date) => date.toISOString(),
         fromISO8601: (value) => new Date(value),
         generateDomId: () => "1",
         message: (key) => text(key),
         populateHTML: (pair) => shown.push(pair),
         PopupManager: {displayMessage: (what) => shown.push(what.text), displayPrompt: (what) => prompts.push(what)}
      }
   }
});

const renderers = Object.fromEntries(fired.registerRenderer.map((each) => [each.propertyName, each.renderer]));
const record = {
   nodeRef: "workspace://SpacesStore/1",
   node: {
      type: "gw:outgoingDocument",
      properties: {
         "gw:status": "DRAFTING",
         "gw:urgency": "JIAJI",
         "gw:kind": "UNKNOWN",
         "ex:flags": ["OVERDUE", "<b>"],
         "ex:dueAt": {iso8601: "2026-11-24T08:00:00.000Z"}
      }
   }
};
const rendered = (property) => renderers[property](record, "Label ");
assert.strictEqual(rendered("gw_status"), '<span class="item">Label Drafting</span>');
assert.strictEqual(rendered("gw_urgency"), '<span class="item">Label Urgent</span>');
assert.strictEqual(rendered("gw_kind"), '<span class="item">Label UNKNOWN</span>');
assert.strictEqual(rendered("ex_flags"), '<span class="item">Label Overdue &lt;!&gt; &lt;b&gt;</span>');
assert.strictEqual(rendered("ex_dueAt"), '<span class="item">Label 2026-11-24T08:00:00.000Z</span>');
assert.strictEqual(rendered("sec_level"), "");

assert.deepStrictEqual(fired.registerAction.map((each) => each.actionName), ["onGongwenStep"]);
fired.registerAction[0].fn.call({
   id: "page",
   getAction: () => ({label: "Issue <it>", params: {formId: "step-issue"}}),
   msg: text
}, record, null);
assert.strictEqual(dialogs.length, 1);
const options = dialogs[0].options;
assert.strictEqual(options.templateUrl, "/share/service/components/form?itemKind=node&itemId="
   + "workspace%3A%2F%2FSpacesStore%2F1&mode=edit&submitType=json&formId=step-issue&showCancelButton=true");
options.doBeforeDialogShow.fn(null, {id: "dialog"});
assert.deepStrictEqual(Array.from(shown.pop()), ["dialog-dialogTitle", "Issue &lt;it&gt;"]);
options.onSuccess.fn();
assert.strictEqual(shown.pop(), "Issue <it>: done");
assert.deepStrictEqual(fired.metadataRefresh, [record]);
options.onFailure.fn({json: {message: "H2: marked"}});
options.onFailure.fn({serverResponse: {statusText: "Bad Gateway"}});
assert.deepStrictEqual(prompts.map((each) => each.text), ["H2: marked", "Bad Gateway"]);
