/** Line icons on a 24 by 24 grid, stroked in the current colour; a catalogue names them. */
const PATHS: Readonly<Record<string, string>> = {
  stage: 'M5 21V4M5 5h11.5l-2.6 3.75L16.5 12.5H5',
  hand: 'M9 11V5.5a1.5 1.5 0 0 1 3 0V11M12 10V4.5a1.5 1.5 0 0 1 3 0V11M15 11V6.5a1.5 1.5 0 0 1 3 0V14c0 4-2.4 7-6.2 7-3 0-4.4-1.5-5.8-4.1L4.3 13.500a1.4 1.4 0 0 1 2.4-1.4L9 15V8.500',
  task: 'M12 11.500a3.750 3.750 0 1 0 0-7.500 3.750 3.750 0 0 0 0 7.500ZM4.500 20.500c.6-3.700 3.600-6 7.500-6s6.900 2.300 7.500 6',
  choice: 'M7 7l10 10M17 7L7 17',
  parallel: 'M12 5v14M5 12h14',
  fields: 'M4 6.500h9M4 12h6M4 17.500h4M19.700 8.300a1.900 1.900 0 0 0-2.700 0l-5.700 5.700-.8 3.500 3.500-.8 5.700-5.700a1.900 1.900 0 0 0 0-2.700Z',
  move: 'M3.500 5.500h4v13h-4zM16.500 5.500h4v13h-4zM9.500 12h5M12.700 9.700 15 12l-2.300 2.300',
  notify: 'M6.500 17V11a5.500 5.500 0 0 1 11 0v6M4.500 17h15M10.200 20a2 2 0 0 0 3.600 0M12 5.500V3.500',
  wait: 'M7 3.500h10M7 20.500h10M8 3.500c0 4.500 4 5.500 4 8.500s-4 4-4 8.500M16 3.500c0 4.500-4 5.500-4 8.500s4 4 4 8.500',
  calendar: 'M4.500 6.500h15v13h-15zM4.500 10.500h15M8.500 4v4M15.500 4v4M12 13.500v3l2 1',
  deadline: 'M12 20.500a7.500 7.500 0 1 0 0-15 7.500 7.500 0 0 0 0 15ZM12 9v4.200l2.700 1.600M9.500 3h5M18.500 6l1.500-1.500',
  end: 'M7 7h10v10H7z',
  block: 'M5 5h14v14H5zM9 12h6',

  append: 'M4 12h9M8.500 12H4M17.500 8v8M13.500 12h8',
  more: 'M5.500 12h.01M12 12h.01M18.500 12h.01',
  connect: 'M5 19 18 6M11 5.500h7.500V13',
  change: 'M4.500 9.500h13l-3.500-4M19.500 14.500h-13l3.500 4',
  delete: 'M5 7h14M10 7V4.500h4V7M7 7l.8 12.500h8.400L17 7M10.500 10.500v5.500M13.500 10.500v5.500',
  lasso: 'M4 4h3M10.500 4h3M17 4h3v3M20 10.500v3M20 17v3h-3M13.500 20h-3M7 20H4v-3M4 13.500v-3M4 7V4',
  space: 'M12 4v16M8.500 8.500 5 12l3.500 3.500M15.500 8.500 19 12l-3.500 3.500',
  search: 'M10.500 17a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13ZM15.500 15.500 20 20',
};

/** What other names a catalogue may use for the same picture: its own block ids. */
const ALIASES: Readonly<Record<string, string>> = {
  'start-stage': 'stage',
  'start-manual': 'hand',
  'user-task': 'task',
  'change-fields': 'fields',
  'move-stage': 'move',
  'wait-duration': 'wait',
  'wait-until': 'calendar',
};

export function iconPath(name: string): string {
  return PATHS[name] ?? PATHS[ALIASES[name] ?? 'block'] ?? '';
}

/** An icon for HTML. Holds nothing but our own path data, so menus may set it as markup. */
export function iconMarkup(name: string, size = 20): string {
  return `<svg viewBox="0 0 24 24" width="${size}" height="${size}" fill="none" stroke="currentColor" stroke-width="1.75" `
    + `stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="${iconPath(name)}"/></svg>`;
}
