export interface Row { readonly keys: readonly string[]; readonly what: string }

export interface Group { readonly name: string; readonly rows: readonly Row[] }

const isMac = /Mac/.test(navigator.userAgent);

function row(what: string, ...keys: string[]): Row {
  return { keys, what: `drawing.keys.${what}` };
}

export const GROUPS: readonly Group[] = [
  {
    name: 'drawing.keys.draw',
    rows: [
      row('task', 'Alt+T'), row('choice', 'Alt+C'), row('end', 'Alt+E'), row('next', 'Alt+N'), row('join', 'Alt+A'),
      row('name', 'letter'), row('rename', 'Enter', 'F2'), row('named', 'Tab'),
    ],
  },
  {
    name: 'drawing.keys.go',
    rows: [
      row('along', 'Alt+←', 'Alt+→'), row('aside', 'Alt+↑', 'Alt+↓'), row('tab', 'Tab', 'Shift+Tab'), row('find', 'Ctrl+F'),
      row('let-go', 'Esc'),
    ],
  },
  { name: 'drawing.keys.tools', rows: [row('create', 'N'), row('hand', 'H'), row('lasso', 'L'), row('space', 'S'), row('connect', 'C')] },
  {
    name: 'drawing.keys.change',
    rows: [
      row('undo', 'Ctrl+Z'), row('redo', 'Ctrl+Y'), row('copy', 'Ctrl+C'), row('cut', 'Ctrl+X'), row('paste', 'Ctrl+V'),
      row('duplicate', 'Ctrl+D'), row('delete', 'Del'), row('all', 'Ctrl+A'), row('move', '←', '↑', '→', '↓'),
      row('tidy', 'Alt+U'),
    ],
  },
  {
    name: 'drawing.keys.view',
    rows: [
      row('zoom', 'Ctrl++', 'Ctrl+−'), row('size', 'Ctrl+0'), row('whole', 'Alt+0'), row('scroll', 'Ctrl+←', 'Ctrl+→'),
      row('sheet', '?', 'F1'),
    ],
  },
];

/** As it is written on the keyboard. */
export function shown(key: string, text: (key: string) => string): string {
  if (key === 'letter') {
    return text('drawing.keys.letter');
  }
  return isMac ? key.replace('Ctrl+', '⌘').replace('Alt+', '⌥').replace('Shift+', '⇧') : key.replace(/\+(?=.)/, ' + ');
}
