-- counts how often all sessions of a person were ended: a token carries the number it was made under, a lower one is refused
alter table person add column sessions integer not null default 0;

create function end_sessions() returns trigger language plpgsql as $$
begin
    new.sessions := old.sessions + 1;
    return new;
end
$$;
create trigger sessions_end before update of password_hash, active on person for each row
    when (old.password_hash <> new.password_hash or (old.active and not new.active))
    execute function end_sessions();
