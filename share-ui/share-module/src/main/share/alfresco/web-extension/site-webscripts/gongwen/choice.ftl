<#-- One value of a list, or none. What is named "-" is not sent: an empty text is no value of the list. -->
<#assign chosen = field.value?string />
<#assign labels = field.control.params.labels />
<div class="form-field">
   <#if form.mode == "view">
      <div class="viewmode-field">
         <span class="viewmode-label">${field.label?html}:</span>
         <span class="viewmode-value"><#if chosen == "">${msg("form.control.novalue")}<#else>${msg(labels + "." + chosen)?html}</#if></span>
      </div>
   <#else>
      <label for="${fieldHtmlId}">${field.label?html}:<#if field.mandatory><span class="mandatory-indicator">${msg("form.required.fields.marker")}</span></#if></label>
      <select id="${fieldHtmlId}" name="<#if chosen == "">-<#else>${field.name}</#if>" tabindex="0"
              onchange="this.name = this.value === '' ? '-' : '${field.name}';">
         <#if chosen == ""><option value="" selected="selected"></option></#if>
         <#list field.control.params.values?split(",") as value>
            <option value="${value?html}"<#if value == chosen> selected="selected"</#if>>${msg(labels + "." + value)?html}</option>
         </#list>
      </select>
   </#if>
</div>
