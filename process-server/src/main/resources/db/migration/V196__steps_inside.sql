-- The passage through the part that a step was taken in; null outside of all parts, and for steps taken before this was kept.
alter table process_step add column inside text;
