export type Field = HTMLInputElement | HTMLTextAreaElement;

/** What became of a field's text while it was written elsewhere, and what was selected in it last. */
export interface Edit { before: string; after: string; from: number; to: number }

export function untouched(field: Field, before = field.value): Edit {
  const end = before.length;
  const { selectionStart, selectionEnd } = field;
  return { before, after: before, from: Math.min(selectionStart ?? end, end), to: Math.min(selectionEnd ?? end, end) };
}

function hasCaret(field: Field): boolean {
  return /^(text|search|tel|url|password|textarea)$/.test(field.type);
}

/** Where the texts differ: both have as much in common before it, and after it. */
function difference({ before, after }: Edit): { start: number; removed: number; added: string } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) {
    start += 1;
  }
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) {
    same += 1;
  }
  return { start, removed: before.length - same - start, added: after.slice(start, after.length - same) };
}

function insert(text: string, removed: number): void {
  if (text !== '') {
    document.execCommand('insertText', false, text);
  } else if (removed > 0) {
    document.execCommand('delete');
  }
}

/**
 * Does with the field what was done with its text. Where the field says something else by now than it said then, what was
 * written is put at its end.
 */
export function redo(edit: Edit, field: Field): void {
  const { start, removed, added } = difference(edit);
  const { value } = field;
  field.focus({ preventScroll: true });
  if (value !== edit.before) {
    if (hasCaret(field)) {
      field.setSelectionRange(value.length, value.length);
    }
    insert(added, 0);
  } else if (hasCaret(field)) {
    field.setSelectionRange(start, start + removed);
    insert(added, removed);
    field.setSelectionRange(edit.from, edit.to);
  } else if (edit.after !== edit.before) {
    field.select();
    insert(edit.after, value.length);
  }
}
