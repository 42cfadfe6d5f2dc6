-- What was made of content streams, and what could not be: obstacle says why. kind: what the stream was taken for.
-- Rows and bytes go when no node has the source any more. Times are milliseconds since 1970.
CREATE TABLE rendition (
    source_sha256 VARCHAR(64) NOT NULL,
    kind VARCHAR(16) NOT NULL,
    name VARCHAR(32) NOT NULL,
    made_sha256 VARCHAR(64),
    made_sm3 VARCHAR(64),
    made_size BIGINT NOT NULL,
    obstacle VARCHAR(32),
    at BIGINT NOT NULL,
    PRIMARY KEY (source_sha256, kind, name)
);
CREATE INDEX rendition_made ON rendition (made_sha256);
