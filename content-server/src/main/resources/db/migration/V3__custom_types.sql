-- Types and aspects that administrators add over CMIS; the shipped content models are not in here.
CREATE TABLE custom_type (
  name VARCHAR(200) NOT NULL,
  parent VARCHAR(200),
  is_aspect BOOLEAN NOT NULL,
  namespace VARCHAR(500) NOT NULL,
  title VARCHAR(500) NOT NULL,
  description VARCHAR(4000) NOT NULL,
  in_supertype_query BOOLEAN NOT NULL,
  CONSTRAINT custom_type_pk PRIMARY KEY (name)
);

CREATE TABLE custom_property (
  type_name VARCHAR(200) NOT NULL,
  place INTEGER NOT NULL,
  name VARCHAR(200) NOT NULL,
  data_type VARCHAR(20) NOT NULL,
  title VARCHAR(500) NOT NULL,
  description VARCHAR(4000) NOT NULL,
  is_multiple BOOLEAN NOT NULL,
  is_required BOOLEAN NOT NULL,
  is_queryable BOOLEAN NOT NULL,
  CONSTRAINT custom_property_pk PRIMARY KEY (type_name, place),
  CONSTRAINT custom_property_name UNIQUE (name),
  CONSTRAINT custom_property_type FOREIGN KEY (type_name) REFERENCES custom_type (name) ON DELETE CASCADE
);

-- One row: counts the changes, so that every server notices one made on another.
CREATE TABLE custom_type_version (
  id INTEGER NOT NULL,
  version BIGINT NOT NULL,
  CONSTRAINT custom_type_version_pk PRIMARY KEY (id)
);

INSERT INTO custom_type_version (id, version) VALUES (1, 0);
