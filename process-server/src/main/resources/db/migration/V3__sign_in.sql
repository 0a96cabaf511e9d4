-- failures to sign in, by login and by login with address; forgotten at a success
create table sign_in_failure (
    who text primary key,
    failures integer not null,
    last_at timestamptz not null
);
