<#-- The state that a step leads to, whatever the document's own is now. -->
<#if form.mode == "edit">
   <input type="hidden" name="${field.name}" value="${field.control.params.state?html}" />
</#if>
