<#-- A text, or references to nodes, which are shown as links to their pages. What was empty and stays so is named "-" and
     not sent: the repository would store an empty text, which is a change of what may be frozen. -->
<#assign written = field.value?string />
<div class="form-field">
   <#if form.mode == "view">
      <div class="viewmode-field">
         <span class="viewmode-label">${field.label?html}:</span>
         <span class="viewmode-value"><#if written == "">${msg("form.control.novalue")}
            <#elseif field.control.params.linked??>
               <#list written?split(",") as node><a href="${url.context}/page/document-details?nodeRef=${node?url('UTF-8')}">${msg("gongwen.open")}</a> </#list>
            <#else>${written?html}</#if></span>
      </div>
   <#else>
      <label for="${fieldHtmlId}">${field.label?html}:<#if field.mandatory><span class="mandatory-indicator">${msg("form.required.fields.marker")}</span></#if></label>
      <input type="text" id="${fieldHtmlId}" name="<#if written == "">-<#else>${field.name}</#if>" value="${written?html}" tabindex="0"
             <#if written == "">oninput="this.name = this.value === '' ? '-' : '${field.name}';"</#if> />
   </#if>
</div>
