-- Delegations in force or to come, as the nodes of type org:delegation say, so that finding what somebody holds in place
-- of another costs one look-up. Times are milliseconds since 1970; until_at is no longer in it.

CREATE TABLE delegation (
    node_id VARCHAR(36) NOT NULL PRIMARY KEY,
    delegator VARCHAR(100) NOT NULL,
    delegate VARCHAR(100) NOT NULL,
    role_group VARCHAR(100) NOT NULL,
    from_at BIGINT NOT NULL,
    until_at BIGINT NOT NULL
);

CREATE INDEX delegation_delegate ON delegation (delegate);

-- Units that were merged, as their sites say: who holds something in the successor holds it in the unit too.

CREATE TABLE succession (
    unit VARCHAR(40) NOT NULL PRIMARY KEY,
    successor VARCHAR(40) NOT NULL
);

CREATE INDEX succession_successor ON succession (successor);
