// Loaded by share-config-custom.xml: shows codes and times in the document library as people read them, and asks what a
// step needs. Share's own form dialog says nothing when the repository refuses; here the rules' words are shown.
(function () {
   "use strict";

   var shown = ["gw:kind", "gw:status", "gw:urgency", "sec:level", "ex:flags", "ex:dueAt", "ex:publicStatus"];

   function html(text) {
      return Alfresco.util.encodeHTML(String(text));
   }

   // the states of a lifecycle are named by type, the values of a list by property
   function word(record, property, code) {
      var owner = property === "gw:status" ? "state." + record.node.type : "value." + property,
         key = "gongwen." + owner.replace(":", "_") + "." + code,
         text = Alfresco.util.message(key);
      return text === key ? code : text;
   }

   function read(record, property) {
      var value = record.node.properties[property];
      if (value === undefined || value === null || value === "") {
         return "";
      }
      if (value.iso8601) {
         return Alfresco.util.formatDate(Alfresco.util.fromISO8601(value.iso8601));
      }
      return YAHOO.lang.isArray(value)
         ? value.map(function (code) { return word(record, property, code); }).join(" ")
         : word(record, property, value);
   }

   function words(response) {
      return response.json && response.json.message ? response.json.message : response.serverResponse.statusText;
   }

   // "this" is the library or the page of one document, which has the action's other methods
   function takeStep(record, owner) {
      var action = this.getAction(record, owner),
         title = this.msg(action.label),
         done = this.msg("gongwen.step.done", title);

      new Alfresco.module.SimpleDialog(this.id + "-gongwen-" + Alfresco.util.generateDomId()).setOptions({
         width: "auto",
         zIndex: 1001,
         templateUrl: Alfresco.constants.URL_SERVICECONTEXT + "components/form?itemKind=node&itemId="
            + encodeURIComponent(record.nodeRef) + "&mode=edit&submitType=json&formId="
            + encodeURIComponent(action.params.formId) + "&showCancelButton=true",
         actionUrl: null,
         destroyOnHide: true,
         doBeforeDialogShow: {
            fn: function (form, dialog) {
               Alfresco.util.populateHTML([dialog.id + "-dialogTitle", html(title)]);
            }
         },
         onSuccess: {
            fn: function () {
               YAHOO.Bubbling.fire("metadataRefresh", record);
               Alfresco.util.PopupManager.displayMessage({text: done});
            }
         },
         onFailure: {
            fn: function (response) {
               Alfresco.util.PopupManager.displayPrompt({title: title, text: words(response)});
            }
         }
      }).show();
   }

   YAHOO.Bubbling.fire("registerAction", {actionName: "onGongwenStep", fn: takeStep});

   shown.forEach(function (property) {
      YAHOO.Bubbling.fire("registerRenderer", {
         propertyName: property.replace(":", "_"),
         renderer: function (record, label) {
            var text = read(record, property);
            return text === "" ? "" : '<span class="item">' + label + html(text) + "</span>";
         }
      });
   });
})();
