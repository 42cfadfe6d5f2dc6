-- What people keep for themselves: settings of their clients, and favourites. Times are milliseconds since 1970.

CREATE TABLE preference (
    user_id VARCHAR(100) NOT NULL,
    name VARCHAR(255) NOT NULL,
    chosen VARCHAR(1000000) NOT NULL,
    PRIMARY KEY (user_id, name)
);

CREATE TABLE favourite (
    user_id VARCHAR(100) NOT NULL,
    node_id UUID NOT NULL,
    created BIGINT NOT NULL,
    PRIMARY KEY (user_id, node_id)
);

-- Tags are values of cm:taggable, which names them by these ids.
CREATE TABLE tag (
    id UUID NOT NULL PRIMARY KEY,
    name VARCHAR(255) NOT NULL UNIQUE
);

-- Archives that were asked for; each is put together while it is fetched. node_ids: separated by blanks.
CREATE TABLE download (
    id UUID NOT NULL PRIMARY KEY,
    user_id VARCHAR(100) NOT NULL,
    node_ids VARCHAR(100000) NOT NULL,
    created BIGINT NOT NULL
);
