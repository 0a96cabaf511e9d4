import { redo, untouched, type Edit, type Field } from './edits';

/** How long it is waited for a field that takes what was typed; the server draws it anew meanwhile. */
const PATIENCE = 2000;

const TEXTS = 'input:not([readonly], [type=checkbox], [type=radio]), textarea:not([readonly])';
const BOXES = 'input[type=checkbox], input[type=radio]';

/** Where something goes that was typed or pressed while no field took it. */
interface Aim { field: Field; name: string; point?: { x: number; y: number }; isBox?: boolean; edit: Edit }

/**
 * Takes in what is typed while the fields do not, with the text of the one it is meant for. It is a field itself, so that any
 * keyboard, any key and any way of writing will do, and that of a telephone stays open.
 */
const catcher = document.createElement('textarea');
catcher.tabIndex = -1;
catcher.ariaHidden = 'true';
catcher.style.cssText = 'position:fixed;top:50%;left:50%;width:1px;height:1px;padding:0;border:0;opacity:0;white-space:pre;font-size:16px;pointer-events:none';

let aims: Aim[] = [];
/** Whose text the catcher has. */
let caught: Aim | undefined;
let remembering = false;

function isText(element: Element | null | undefined): element is Field {
  return element?.matches(TEXTS) === true && !(element as Field).disabled && element.closest('[inert]') === null;
}

/** By what a field is known again when it is drawn anew. */
function nameOf(field: Field): string {
  return field.labels?.[0]?.textContent || field.getAttribute('aria-label') || field.placeholder;
}

/** What was written into it already, a moment ago, is its text. */
function aimAt(field: Field): Aim {
  const earlier = [...aims].reverse().find((aim) => aim.field === field);
  return { field, name: nameOf(field), edit: untouched(field, earlier?.edit.after) };
}

/** Begins to remember what is done while a place takes nothing in; {@code at} is the field in it that had the focus. */
export function remember(place: HTMLElement, at: Element | null): void {
  aims = at?.matches(TEXTS) ? [aimAt(at as Field)] : [];
  if (!remembering) {
    remembering = true;
    document.addEventListener('mousedown', onPress, { capture: true });
  }
  if (aims.length > 0) {
    catchKeys(place);
  }
}

export function forget(): void {
  remembering = false;
  aims = [];
  caught = undefined;
  document.removeEventListener('mousedown', onPress, { capture: true });
  catcher.remove();
}

function catchKeys(place: Element): void {
  (place.closest('vaadin-dialog-overlay') ?? document.body).append(catcher);
  caught = aims.at(-1);
  catcher.value = caught && !caught.isBox ? caught.edit.after : '';
  catcher.focus({ preventScroll: true });
  catcher.setSelectionRange(caught?.edit.from ?? 0, caught?.edit.to ?? 0);
}

function keepCaught(): void {
  if (caught && !caught.isBox) {
    Object.assign(caught.edit, { after: catcher.value, from: catcher.selectionStart, to: catcher.selectionEnd });
  }
}

catcher.addEventListener('keydown', (event) => {
  const field = aims.at(-1)?.field;
  if (event.key === 'Tab') {
    event.preventDefault();
    const next = field && beside(field, event.shiftKey ? -1 : 1);
    if (next) {
      keepCaught();
      const aim = aimAt(next);
      Object.assign(aim.edit, { from: 0, to: aim.edit.after.length });
      aims.push(aim);
      catchKeys(catcher);
    }
  } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey || field instanceof HTMLInputElement)) {
    event.preventDefault();
  }
});

function beside(field: Field, step: number): Field | undefined {
  const all = [...field.closest('lekalo-unsaved')?.querySelectorAll<Field>(TEXTS) ?? []];
  const at = all.indexOf(field);
  return at < 0 ? undefined : all[at + step];
}

function onPress(event: MouseEvent): void {
  const { clientX: x, clientY: y } = event;
  const held = [...document.querySelectorAll('lekalo-unsaved[inert]')].find((place) => contains(place, x, y));
  const field = held && fieldAt(held, x, y);
  if (held && field) {
    keepCaught();
    aims.push({ ...aimAt(field), point: { x, y }, isBox: field.matches(BOXES) });
    catchKeys(held);
  }
  if (held) {
    event.preventDefault();
  }
}

/** A place has no box of its own, but what is in it has. */
function contains(element: Element, x: number, y: number): boolean {
  const range = document.createRange();
  range.selectNodeContents(element);
  return [element, range].map((part) => part.getBoundingClientRect())
    .some(({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom);
}

/** The browser finds nothing at a point that is held, so the field is looked for whose own place, with its label, it is. */
function fieldAt(place: Element, x: number, y: number): Field | undefined {
  return [...place.querySelectorAll<Field>(`${TEXTS}, ${BOXES}`)]
    .find((field) => contains(field.parentElement === place ? field : field.parentElement ?? field, x, y));
}

/** The field itself, or the one that stands for it now: where it was pressed, or of the same name. */
function now({ field, name, point, isBox }: Aim): Field | undefined {
  if (field.isConnected && field.closest('[inert]') === null) {
    return field;
  }
  const there = point && document.elementFromPoint(point.x, point.y);
  if (isBox) {
    const box = there?.matches(BOXES) ? there : there?.closest('vaadin-checkbox, vaadin-radio-button')?.querySelector(BOXES);
    return (box ?? undefined) as Field | undefined;
  }
  const pressed = isText(there) ? there : there?.querySelector<Field>(TEXTS);
  return isText(pressed)
    ? pressed
    : [...document.querySelectorAll<Field>('lekalo-unsaved input, lekalo-unsaved textarea')]
      .find((other) => isText(other) && nameOf(other) === name);
}

function put({ isBox, edit }: Aim, field: Field): void {
  if (isBox) {
    field.click();
  } else {
    redo(edit, field);
  }
}

export function hasTyped(): boolean {
  keepCaught();
  return aims.some(({ edit, isBox }) => isBox === true || edit.after !== edit.before);
}

/** Does what was remembered once the server's answer is drawn and there are fields for it. */
export function makeUp(): void {
  requestAnimationFrame(() => lookForFields());
}

/** Whoever went elsewhere meanwhile stays there. */
function lookForFields(since = performance.now()): void {
  if (!remembering) {
    return;
  }
  if (document.querySelector('lekalo-unsaved[inert]')) {
    requestAnimationFrame(() => lookForFields());
    return;
  }
  const fields = aims.map(now);
  if (fields.every((field) => field !== undefined) || performance.now() - since > PATIENCE) {
    const active = document.activeElement;
    const stays = active !== catcher && isText(active);
    keepCaught();
    const made = aims;
    forget();
    made.forEach((aim, index) => {
      const field = fields[index];
      if (field && (aim.edit.after !== aim.edit.before || aim.isBox || !stays)) {
        put(aim, field);
      }
    });
    if (stays) {
      active.focus({ preventScroll: true });
    }
  } else {
    requestAnimationFrame(() => lookForFields(since));
  }
}
