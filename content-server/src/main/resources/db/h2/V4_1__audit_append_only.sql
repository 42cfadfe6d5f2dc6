CREATE TRIGGER audit_entry_append_only BEFORE UPDATE, DELETE ON audit_entry
    FOR EACH ROW CALL 'gongwen.server.audit.AppendOnlyTrigger';

CREATE TRIGGER audit_seal_append_only BEFORE UPDATE, DELETE ON audit_seal
    FOR EACH ROW CALL 'gongwen.server.audit.AppendOnlyTrigger';
