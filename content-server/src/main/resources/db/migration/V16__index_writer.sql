-- Locked by the server that writes an index all servers share, for as long as it writes a part.
create table index_writer (
    id integer not null primary key
);

insert into index_writer (id) values (1);
