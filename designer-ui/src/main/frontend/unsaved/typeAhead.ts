/** How long it is waited for a field that takes what was typed; the server draws it anew meanwhile. */
const PATIENCE = 2000;

const TEXTS = 'input:not([readonly], [type=checkbox], [type=radio]), textarea:not([readonly])';
const BOXES = 'input[type=checkbox], input[type=radio]';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Where something goes that was typed or pressed while no field took it. */
interface Aim { field?: Field; name: string; point?: { x: number; y: number }; isBox?: boolean; text: string }

/**
 * Takes in what is typed while the fields do not. It is a field itself, so that any keyboard and any way of writing will do,
 * and that of a telephone stays open.
 */
const catcher = document.createElement('textarea');
catcher.tabIndex = -1;
catcher.ariaHidden = 'true';
catcher.style.cssText = 'position:fixed;top:50%;left:50%;width:1px;height:1px;padding:0;border:0;opacity:0;font-size:16px;pointer-events:none';

let aims: Aim[] = [];
let remembering = false;

function isText(element: Element | null | undefined): element is Field {
  return element?.matches(TEXTS) === true && !(element as Field).disabled && element.closest('[inert]') === null;
}

/** By what a field is known again when it is drawn anew. */
function nameOf(field: Field): string {
  return field.labels?.[0]?.textContent || field.getAttribute('aria-label') || field.placeholder;
}

function aimAt(field: Field): Aim {
  return { field, name: nameOf(field), text: '' };
}

/** Begins to remember what is done while a place takes nothing in; {@code at} is the field in it that had the focus. */
export function remember(place: HTMLElement, at: Element | null): void {
  aims = at?.matches(TEXTS) ? [aimAt(at as Field)] : [];
  if (!remembering) {
    remembering = true;
    document.addEventListener('pointerdown', onPress, { capture: true });
  }
  if (aims.length > 0) {
    catchKeys(place);
  }
}

export function forget(): void {
  remembering = false;
  aims = [];
  document.removeEventListener('pointerdown', onPress, { capture: true });
  catcher.remove();
}

function catchKeys(place: Element): void {
  (place.closest('vaadin-dialog-overlay') ?? document.body).append(catcher);
  catcher.value = '';
  catcher.focus({ preventScroll: true });
}

/** What was caught so far is for the last aim. */
function keepCaught(): void {
  const last = aims.at(-1);
  if (last && !last.isBox) {
    last.text += catcher.value;
  }
  catcher.value = '';
}

catcher.addEventListener('keydown', (event) => {
  const field = aims.at(-1)?.field;
  if (event.key === 'Tab') {
    event.preventDefault();
    const next = field && beside(field, event.shiftKey ? -1 : 1);
    if (next) {
      keepCaught();
      aims.push(aimAt(next));
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

function onPress(event: PointerEvent): void {
  const { clientX: x, clientY: y } = event;
  const held = [...document.querySelectorAll('lekalo-unsaved[inert]')].find((place) => contains(place, x, y));
  const field = held && fieldAt(held, x, y);
  if (held && field) {
    keepCaught();
    aims.push({ ...aimAt(field), point: { x, y }, isBox: field.matches(BOXES) });
    setTimeout(() => {
      if (remembering) {
        catchKeys(held);
      }
    });
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
function fieldAt(place: Element, x: number, y: number): Field | undefined {
  return [...place.querySelectorAll<Field>(`${TEXTS}, ${BOXES}`)]
    .find((field) => contains(field.parentElement === place ? field : field.parentElement ?? field, x, y));
}

/** The field itself, or the one that stands for it now: where it was pressed, or of the same name. */
function now({ field, name, point, isBox }: Aim): Field | undefined {
  if (field?.isConnected && field.closest('[inert]') === null) {
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

function put({ field: former, isBox, text }: Aim, field: Field): void {
  if (isBox) {
    field.click();
    return;
  }
  field.focus({ preventScroll: true });
  if (field !== former && /^(text|search|tel|url|textarea)$/.test(field.type)) {
    field.setSelectionRange(field.value.length, field.value.length);
  }
  if (text !== '') {
    document.execCommand('insertText', false, text);
  }
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
      if (field && (aim.text !== '' || aim.isBox || !stays)) {
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
