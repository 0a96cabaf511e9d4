package org.lekalo.library.setting;

import java.util.Set;

/** Who can be named in a process today: people who have not left, roles and departments. */
public record Directory(Set<Long> people, Set<String> roles, Set<Long> departments) {}
