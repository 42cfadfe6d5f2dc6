-- All that a query asks of a node in order to count and to sort: H2 reads this index alone, not the rows with their values.
CREATE INDEX node_reader ON node (id, state, type_id, acl_id, creator);
