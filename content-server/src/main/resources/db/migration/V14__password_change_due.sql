-- Whether the holder of an account has to change the password that somebody else set, before anything else.

ALTER TABLE account ADD COLUMN change_due BOOLEAN DEFAULT FALSE NOT NULL;
