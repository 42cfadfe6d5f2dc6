-- Accounts, groups and tickets. Whoever changes a row that decides what somebody may do also counts up access_state,
-- by which every server notices that what it remembers is out of date.

CREATE TABLE account (
    user_id VARCHAR(100) NOT NULL PRIMARY KEY,
    kind VARCHAR(10) NOT NULL,
    first_name VARCHAR(100) NOT NULL,
    last_name VARCHAR(100) NOT NULL,
    display_name VARCHAR(200) NOT NULL,
    job_title VARCHAR(200),
    email VARCHAR(254),
    unit VARCHAR(40),
    password_hash VARCHAR(200) NOT NULL,
    enabled BOOLEAN NOT NULL,
    failed_logins INTEGER NOT NULL,
    locked_until BIGINT NOT NULL
);

CREATE TABLE authority_group (
    group_id VARCHAR(100) NOT NULL PRIMARY KEY,
    display_name VARCHAR(200) NOT NULL
);

-- member is a user_id or a group_id; the two never look alike, because every group_id begins with GROUP_
CREATE TABLE group_member (
    group_id VARCHAR(100) NOT NULL REFERENCES authority_group (group_id),
    member VARCHAR(100) NOT NULL,
    PRIMARY KEY (group_id, member)
);

CREATE INDEX group_member_member ON group_member (member);

-- the ticket itself is nowhere: it is computed from the nonce and a key that lies outside the database
CREATE TABLE ticket (
    user_id VARCHAR(100) NOT NULL PRIMARY KEY REFERENCES account (user_id),
    nonce VARCHAR(64) NOT NULL,
    ticket_hash VARCHAR(64) NOT NULL UNIQUE,
    authenticated_at BIGINT NOT NULL,
    used_at BIGINT NOT NULL
);

CREATE TABLE access_state (
    id INTEGER NOT NULL PRIMARY KEY,
    revision BIGINT NOT NULL
);

INSERT INTO access_state (id, revision) VALUES (1, 1);

-- locked by a server while it makes what must be there from the first start on, so that two that start together make it once
CREATE TABLE start_lock (
    id INTEGER NOT NULL PRIMARY KEY
);

INSERT INTO start_lock (id) VALUES (1);
