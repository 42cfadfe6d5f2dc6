-- Rights for the account gongwen_server, under which the server runs while another account owns the tables: it can add to
-- the audit trail and read it, and neither change, delete or truncate it nor switch its triggers off. Run it as the owner
-- after the first start and after each update that adds tables; see the README, "The audit trail".
GRANT USAGE ON SCHEMA public TO gongwen_server;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO gongwen_server;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO gongwen_server;
REVOKE UPDATE, DELETE, TRUNCATE ON audit_entry, audit_seal FROM gongwen_server;
REVOKE INSERT, UPDATE, DELETE ON flyway_schema_history FROM gongwen_server;
