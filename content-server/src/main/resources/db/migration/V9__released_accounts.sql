-- Whether an account is open after somebody else than its holder set its password: the security administrator releases it.

ALTER TABLE account ADD COLUMN released BOOLEAN DEFAULT TRUE NOT NULL;
