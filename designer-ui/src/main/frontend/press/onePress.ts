/** Two presses so close in time and place are one double click. */
const DOUBLE_MS = 500;
const DOUBLE_PX = 8;
/** Closer ones are one press, as that on a label, which the browser passes on to its field. */
const SAME_MS = 20;

const CONTROLS = [
  'vaadin-button', 'button', 'a[href]', '[role=button]', '[role=menuitem]', '[role=option]', 'vaadin-tab', 'vaadin-checkbox',
  'input', 'textarea', 'vaadin-combo-box', 'vaadin-select', 'vaadin-date-picker', 'vaadin-multi-select-combo-box',
].join(', ');

/** What acts once a press; what is meant to be pressed again and again says `repeats`. */
const ACTS_ONCE = 'vaadin-button:not([repeats]), lekalo-stage-bar .stage';
/** A press is on its way to the server by so many frames after it. */
const FRAMES_TO_BEGIN = 3;

/** What was pressed and waits for the server's answer. */
const waiting = new WeakSet<Element>();

interface Flow { clients?: Record<string, { isActive?: () => boolean }> }

function isServerAsked(): boolean {
  const { Flow } = window.Vaadin as { Flow?: Flow } | undefined ?? {};
  return Object.values(Flow?.clients ?? {}).some((client) => client.isActive?.() === true);
}

/** Where the server takes its time, two presses go to it together, and what the first one opens keeps nobody from the second. */
function waitForAnswer(control: Element): void {
  let frames = 0;
  const look = (): void => {
    frames += 1;
    const isAsked = isServerAsked();
    if (isAsked) {
      waiting.add(control);
    } else {
      waiting.delete(control);
    }
    if (isAsked || frames < FRAMES_TO_BEGIN) {
      requestAnimationFrame(look);
    }
  };
  requestAnimationFrame(look);
}

interface Press { at: number; x: number; y: number; on: Element | undefined }

let last: Press | undefined;

function pressed(event: MouseEvent): Press {
  const on = event.composedPath().filter((node): node is Element => node instanceof Element && node.matches(CONTROLS)).pop();
  return { at: event.timeStamp, x: event.clientX, y: event.clientY, on };
}

function isSecondOf(before: Press, press: Press): boolean {
  const apart = press.at - before.at;
  return apart > SAME_MS
    && apart < DOUBLE_MS
    && Math.abs(press.x - before.x) <= DOUBLE_PX
    && Math.abs(press.y - before.y) <= DOUBLE_PX;
}

function drop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/**
 * The second press of a double click was meant for what stood there at the first one, and that has been pressed; so has what
 * is pressed again before the server has answered.
 */
function onClick(event: MouseEvent): void {
  if (event.detail === 0) {
    return;
  }
  const press = pressed(event);
  const before = last;
  last = press;
  if (press.on?.matches(ACTS_ONCE) && waiting.has(press.on)) {
    drop(event);
  } else if (before && press.on && isSecondOf(before, press) && (press.on !== before.on || press.on.matches(ACTS_ONCE))) {
    drop(event);
  } else if (press.on?.matches(ACTS_ONCE)) {
    waitForAnswer(press.on);
  }
}

/** A key that is held down answers once. */
function onKeyDown(event: KeyboardEvent): void {
  const target = event.composedPath()[0];
  const writesLines = target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable);
  if (event.key === 'Enter' && event.repeat && (event.ctrlKey || event.metaKey || !writesLines)) {
    drop(event);
  }
}

document.addEventListener('click', onClick, { capture: true });
document.addEventListener('keydown', onKeyDown, { capture: true });
