-- what may hold scripts or files that run is no longer allowed by default; an administrator may allow it again
delete from file_ending where ending in ('one', 'pub', 'svg');
