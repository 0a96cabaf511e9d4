/** How long it is waited for a field that takes what was typed; the server draws it anew meanwhile. */
const PATIENCE = 2000;

const TEXTS = 'input:not([readonly], [type=checkbox], [type=radio]), textarea:not([readonly])';

const BOXES = 'input[type=checkbox], input[type=radio]';

/** Where a field was pressed, and whether it is one to tick. */
interface Press { x: number; y: number; isBox: boolean }

/** What was done on fields that took nothing in: where they were pressed last, and what was typed since. */
let typed = '';
let pressed: Press | undefined;
let listening = false;

function isText(element: Element | null | undefined): element is HTMLInputElement | HTMLTextAreaElement {
  return element?.matches(TEXTS) === true && !(element as HTMLInputElement).disabled && element.closest('[inert]') === null;
}

/** Whether the keys are for what is held, and not for a button or field that has the focus. */
function isForHeld(): boolean {
  const at = document.activeElement;
  return !isText(at) && (pressed !== undefined || at === null || at === document.body || at.closest('[inert]') !== null);
}

function onKeyDown(event: KeyboardEvent): void {
  if (!isForHeld() || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
    return;
  }
  if (event.key === 'Backspace') {
    typed = typed.slice(0, -1);
  } else if (event.key.length === 1) {
    typed += event.key;
  } else {
    return;
  }
  event.preventDefault();
  event.stopImmediatePropagation();
}

function onPress(event: PointerEvent): void {
  const { clientX: x, clientY: y } = event;
  const held = [...document.querySelectorAll('lekalo-unsaved[inert]')].find((place) => contains(place, x, y));
  const field = held && fieldAt(held, x, y);
  if (field) {
    pressed = { x, y, isBox: field.matches(BOXES) };
    typed = '';
  } else if (typed === '') {
    pressed = undefined;
  }
  if (held) {
    event.preventDefault();
  }
}

function contains(element: Element, x: number, y: number): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** The browser finds nothing at a point that is held, so the field is looked for whose own place, with its label, it is. */
function fieldAt(place: Element, x: number, y: number): Element | undefined {
  return [...place.querySelectorAll(`${TEXTS}, ${BOXES}`)]
    .find((field) => contains(field.parentElement === place ? field : field.parentElement ?? field, x, y));
}

/** Begins to remember what is done on fields that take nothing in. */
export function remember(): void {
  typed = '';
  pressed = undefined;
  if (!listening) {
    listening = true;
    document.addEventListener('keydown', onKeyDown, { capture: true });
    document.addEventListener('pointerdown', onPress, { capture: true });
  }
}

export function forget(): void {
  listening = false;
  document.removeEventListener('keydown', onKeyDown, { capture: true });
  document.removeEventListener('pointerdown', onPress, { capture: true });
}

/** The field that stands now where was pressed, or else the one that has the focus. */
function fieldNow(): HTMLInputElement | HTMLTextAreaElement | undefined {
  if (!pressed) {
    return isText(document.activeElement) ? document.activeElement : undefined;
  }
  const there = document.elementFromPoint(pressed.x, pressed.y);
  if (pressed.isBox) {
    return (there?.matches(BOXES) ? there : there?.closest('vaadin-checkbox, vaadin-radio-button')?.querySelector(BOXES)) as HTMLInputElement | undefined;
  }
  const field = isText(there) ? there : there?.querySelector<HTMLInputElement>(TEXTS);
  return isText(field) ? field : undefined;
}

function put(field: HTMLInputElement | HTMLTextAreaElement): void {
  if (pressed?.isBox) {
    field.click();
    return;
  }
  if (document.activeElement !== field) {
    field.focus({ preventScroll: true });
  }
  if (typed !== '') {
    document.execCommand('insertText', false, typed);
  }
}

/** Does what was remembered once there is a field for it. */
export function makeUp(since = performance.now()): void {
  if (!listening) {
    return;
  }
  if (document.querySelector('lekalo-unsaved[inert]')) {
    requestAnimationFrame(() => makeUp());
    return;
  }
  const field = fieldNow();
  if (field || performance.now() - since > PATIENCE || (pressed === undefined && typed === '' && performance.now() - since > 100)) {
    forget();
    if (field && (pressed !== undefined || typed !== '')) {
      put(field);
    }
  } else {
    requestAnimationFrame(() => makeUp(since));
  }
}
