/** Line icons on a 24 by 24 grid, stroked in the current colour; a catalogue names them. */
const PATHS: Readonly<Record<string, string>> = {
  close: 'M6 6l12 12M18 6L6 18',
  stage: 'M5 21V4M5 5h11.5l-2.6 3.75L16.5 12.5H5',
  standing: 'M5 21V4M5 5h10.5l-2.6 3.75L15.5 12.5H5M18.5 14.5v6M21.5 14.5v6',
  hand: 'M9 11V5.5a1.5 1.5 0 0 1 3 0V11M12 10V4.5a1.5 1.5 0 0 1 3 0V11M15 11V6.5a1.5 1.5 0 0 1 3 0V14c0 4-2.4 7-6.2 7-3 0-4.4-1.5-5.8-4.1L4.3 13.5a1.4 1.4 0 0 1 2.4-1.4L9 15V8.5',
  task: 'M12 11.5a3.75 3.75 0 1 0 0-7.5 3.75 3.75 0 0 0 0 7.5ZM4.5 20.5c.6-3.7 3.6-6 7.5-6s6.9 2.3 7.5 6',
  choice: 'M7 7l10 10M17 7L7 17',
  parallel: 'M12 5v14M5 12h14',
  fields: 'M4 6.5h9M4 12h6M4 17.5h4M19.7 8.3a1.9 1.9 0 0 0-2.7 0l-5.7 5.7-.8 3.5 3.5-.8 5.7-5.7a1.9 1.9 0 0 0 0-2.7Z',
  move: 'M3.5 5.5h4v13h-4zM16.5 5.5h4v13h-4zM9.5 12h5M12.7 9.7 15 12l-2.3 2.3',
  'assign-owner': 'M9 11a3.25 3.25 0 1 0 0-6.5A3.25 3.25 0 0 0 9 11ZM2.5 19.5c.5-3.3 3.1-5.5 6.5-5.5 1.4 0 2.7.4 3.7 1.1M13.5 18h7M18 15.5l2.5 2.5-2.5 2.5',
  notify: 'M6.5 17V11a5.5 5.5 0 0 1 11 0v6M4.5 17h15M10.2 20a2 2 0 0 0 3.6 0M12 5.5V3.5',
  letter: 'M4 6.5h16v11.5H4zM4.5 7l7.5 6 7.5-6',
  wait: 'M7 3.5h10M7 20.5h10M8 3.5c0 4.5 4 5.5 4 8.5s-4 4-4 8.5M16 3.5c0 4.5-4 5.5-4 8.5s4 4 4 8.5',
  calendar: 'M4.5 6.5h15v13h-15zM4.5 10.5h15M8.5 4v4M15.5 4v4M12 13.5v3l2 1',
  deadline: 'M12 20.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15ZM12 9v4.2l2.7 1.6M9.5 3h5M18.5 6l1.5-1.5',
  refused: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16ZM8.5 8.5l7 7M15.5 8.5l-7 7',
  lane: 'M3.5 5.5h17v13h-17zM8 5.5v13M8 12h12.5',
  'some-ways': 'M12 17.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11Z',
  'link-out': 'M4 9h9V5.5l7 6.5-7 6.5V15H4z',
  'link-in': 'M4 9h9V5.5l7 6.5-7 6.5V15H4M4 12h3',
  failure: 'M5.5 19 9 6.5l5 8L18.5 5 15 17.5l-5-8z',
  'end-all': 'M12 18.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM12 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  'sub-process': 'M4 6.5h16v11H4zM12 9.5v5M9.5 12h5',
  'for-each': 'M4 5.5h16v13h-16zM9 9.5v5M12 9.5v5M15 9.5v5',
  'for-each-in-order': 'M4 5.5h16v13h-16zM9 9h6M9 12h6M9 15h6',
  'call-process': 'M4 5.5h16v13h-16zM9 12h6M12.5 9.5 15 12l-2.5 2.5',
  'part-start': 'M12 16.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM4 4.5v15',
  race: 'M12 20.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15ZM12 9v4.2l2.7 1.6M10 3h4M12 3v2.5M5 4.5 3.5 6',
  'event-part': 'M4 6.5h3M9.5 6.5h5M17 6.5h3v3M20 12v3M20 17.5h-3M14.5 17.5h-5M7 17.5H4v-3M4 12V9M12.8 8.5 9.5 12.5h4.5l-2.8 3.5',
  'wait-change': 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16ZM12.8 7 9 12.5h5.5L11.2 17',
  'on-change': 'M4 6.5h10v5M4 6.5v11h6M16.5 20.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM17 13.5l-1.8 2.6h2.7L16.2 18.5',
  'part-on-change': 'M4 4.5v15M14 18a6 6 0 1 0 0-12 6 6 0 0 0 0 12ZM14.6 8.5l-2.8 3.7h4.2L13.4 15.6',
  end: 'M7 7h10v10H7z',
  block: 'M5 5h14v14H5zM9 12h6',

  append: 'M4 12h9M8.5 12H4M17.5 8v8M13.5 12h8',
  fold: 'M13.5 6.5 8 12l5.5 5.5M19 6.5 13.5 12l5.5 5.5',
  more: 'M5 11.5h1v1H5zM11.5 11.5h1v1h-1zM18 11.5h1v1h-1z',
  connect: 'M5 19 18 6M11 5.5h7.5V13',
  change: 'M4.5 9.5h13l-3.5-4M19.5 14.5h-13l3.5 4',
  interrupt: 'M12 19.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15ZM9.5 9.5h5v5h-5z',
  'go-on': 'M9.2 5a7.5 7.5 0 0 1 5.6 0M18.2 7.8a7.5 7.5 0 0 1 1.2 5.4M17 17.6a7.5 7.5 0 0 1-4.9 1.9M7.8 18.2a7.5 7.5 0 0 1-3-4.6M4.7 9.9a7.5 7.5 0 0 1 1-2M10.5 9l4.5 3-4.5 3z',
  enter: 'M4.5 6.5h15v11h-15zM9 10.5l3 3 3-3',
  collapse: 'M4.5 9.5h5v-5M19.5 9.5h-5v-5M4.5 14.5h5v5M19.5 14.5h-5v5',
  expand: 'M9.5 4.5h-5v5M14.5 4.5h5v5M9.5 19.5h-5v-5M14.5 19.5h5v-5',
  'in-order': 'M5 7h14M5 12h14M5 17h14',
  'at-once': 'M7 5v14M12 5v14M17 5v14',
  align: 'M4.5 4v16M8.5 6h11v4.5h-11zM8.5 13.5h6V18h-6z',
  'align-left': 'M4.5 4v16M8.5 6h11v4.5h-11zM8.5 13.5h6V18h-6z',
  'align-center': 'M12 3v3M12 10.5v3M12 18v3M5 6h14v4.5H5zM8.5 13.5h7V18h-7z',
  'align-right': 'M19.5 4v16M4.5 6h11v4.5h-11zM9.5 13.5h6V18h-6z',
  'align-top': 'M4 4.5h16M6 8.5h4.5v11H6zM13.5 8.5H18v6h-4.5z',
  'align-middle': 'M3 12h3M10.5 12h3M18 12h3M6 5h4.5v14H6zM13.5 8.5H18v7h-4.5z',
  'align-bottom': 'M4 19.5h16M6 4.5h4.5v11H6zM13.5 9.5H18v6h-4.5z',
  distribute: 'M4 4v16M20 4v16M9.5 7.5h5v9h-5z',
  'distribute-horizontal': 'M4 4v16M20 4v16M9.5 7.5h5v9h-5z',
  'distribute-vertical': 'M4 4h16M4 20h16M7.5 9.5h9v5h-9z',
  duplicate: 'M8.5 8.5h11v11h-11zM15.5 8.5v-4h-11v11h4',
  delete: 'M5 7h14M10 7V4.5h4V7M7 7l.8 12.5h8.4L17 7M10.5 10.5v5.5M13.5 10.5v5.5',
  lasso: 'M4 4h3M10.5 4h3M17 4h3v3M20 10.5v3M20 17v3h-3M13.5 20h-3M7 20H4v-3M4 13.5v-3M4 7V4',
  space: 'M12 4v16M8.5 8.5 5 12l3.5 3.5M15.5 8.5 19 12l-3.5 3.5',
  lanes: 'M3.5 5h17v14h-17zM7.5 5v14M7.5 12h13',
  partner: 'M3.5 4.5h17v9h-17zM7.5 4.5v9M3.5 17h17v3.5h-17z',
  'lane-above': 'M3.5 12.5h17v7h-17zM12 9.5v-6M9 6.5h6',
  'lane-below': 'M3.5 4.5h17v7h-17zM12 14.5v6M9 17.5h6',
  'lane-split': 'M3.5 5h17v14h-17zM3.5 12h17',
  'tidy-up': 'M3.5 4.5h6v5h-6zM14.5 4.5h6v5h-6zM14.5 14.5h6v5h-6zM9.5 7h5M6.5 9.5V17h8',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM15.5 15.5 20 20',
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
  'if-refused': 'refused',
  'send-letter': 'letter',
};

export function iconPath(name: string): string {
  return PATHS[name] ?? PATHS[ALIASES[name] ?? 'block'] ?? '';
}

/** An icon for HTML. Holds nothing but our own path data, so menus may set it as markup. */
export function iconMarkup(name: string, size = 20): string {
  return `<svg viewBox="0 0 24 24" width="${size}" height="${size}" fill="none" stroke="currentColor" stroke-width="1.75" `
    + `stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="${iconPath(name)}"/></svg>`;
}
