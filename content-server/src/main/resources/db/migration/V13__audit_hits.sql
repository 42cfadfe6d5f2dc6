-- Which nodes a list or the answer of a query showed, each id in 22 characters of base64url with a blank between; empty for
-- every other act. A longer list has more rows.

ALTER TABLE audit_entry ADD COLUMN hits VARCHAR(10000) DEFAULT '' NOT NULL;
