import { forget, hasTyped, makeUp, remember } from './typeAhead';

/** How long after a keystroke a field may still keep it to itself before it tells the server, whatever it is. */
const ON_ITS_WAY = 1000;
/** Where everything is saved by itself, it is by then, or `pending` says that it is not. */
const SAVED_BY = 3000;

const places = new Set<LekaloUnsaved>();

/** A calendar says "changed" of its field already when it is put there; who chooses a day is heard of by the form. */
function isCalendarsOwn({ isTrusted, target }: Event): boolean {
  return !isTrusted && target instanceof HTMLElement && target.classList.contains('flatpickr-input');
}

/**
 * Around fields whose content is lost unless it is saved. Says `touched` at the first keystroke or choice, long before the
 * field tells its value, and has the browser ask before the page is closed or reloaded.
 */
export class LekaloUnsaved extends HTMLElement {
  private touched = false;
  private lastTouch = 0;
  private typedIn: HTMLElement | undefined;
  private inDialog = false;
  private telling: ReturnType<typeof setTimeout> | undefined;

  private readonly onTouch = (event: Event): void => {
    if (isCalendarsOwn(event)) {
      return;
    }
    this.lastTouch = performance.now();
    this.typedIn = event.target instanceof HTMLElement ? event.target : undefined;
    if (!this.touched) {
      this.touched = true;
      document.querySelectorAll<HTMLButtonElement>(`[woken-by="${this.getAttribute('place')}"]`).forEach((button) => {
        button.disabled = false;
      });
      this.dispatchEvent(new CustomEvent('touched'));
    }
    if (this.hasAttribute('saves-itself')) {
      this.tellSoon(this.typedIn);
      this.forget(SAVED_BY);
    }
  };

  /** A line that tells what it holds when it is left tells it also when one stops writing. */
  private tellSoon(typedIn: Element | undefined): void {
    clearTimeout(this.telling);
    this.telling = setTimeout(() => {
      typedIn?.closest('vaadin-text-field, vaadin-text-area')?.dispatchEvent(new CustomEvent('change'));
    }, ON_ITS_WAY);
  }

  connectedCallback(): void {
    places.add(this);
    this.addEventListener('input', this.onTouch);
    this.addEventListener('change', this.onTouch);
  }

  disconnectedCallback(): void {
    places.delete(this);
    if (this.inert) {
      this.goes();
    }
    this.removeEventListener('input', this.onTouch);
    this.removeEventListener('change', this.onTouch);
  }

  isTouched(): boolean {
    return this.touched || this.hasAttribute('pending');
  }

  /** All of it is saved, or given up. */
  over(): void {
    this.touched = false;
  }

  /** What was heard of is saved; what was typed a moment ago may not be heard of yet, and is looked at again. */
  saved(): void {
    this.forget(ON_ITS_WAY);
  }

  /** Once it was not touched for so long; a name that is written on the drawing is kept there until one ends writing it. */
  private forget(after: number): void {
    const known = this.lastTouch;
    const look = (): void => {
      if (this.lastTouch === known && this.typedIn?.isContentEditable === true && this.typedIn.isConnected) {
        setTimeout(look, ON_ITS_WAY);
      } else if (this.lastTouch === known) {
        this.touched = false;
      }
    };
    setTimeout(look, Math.max(0, known + after - performance.now()));
  }

  /** Takes nothing in until it is let go; what is typed or pressed meanwhile is made up for then. */
  hold(): void {
    if (this.inert || !this.isConnected) {
      return;
    }
    const active = document.activeElement;
    this.inDialog = this.closest('vaadin-dialog-overlay') !== null;
    this.inert = true;
    remember(this, this.contains(active) ? active : null);
  }

  /** Whoever was typing when it was held types on, unless he went elsewhere. Says whether he typed meanwhile. */
  letGo(): boolean {
    const typed = this.inert && hasTyped();
    this.inert = false;
    this.dispatchEvent(new CustomEvent('let-go'));
    makeUp();
    return typed;
  }

  /** What is drawn anew goes on in its successor; what a dialog held or was given, nobody asks for any more. */
  private goes(): void {
    if (this.inDialog || this.hasAttribute('given-once')) {
      forget();
    } else {
      makeUp();
    }
  }

  /** Has every field tell what it holds, those too that wait until nothing is typed for a moment. */
  tell(): void {
    const active = document.activeElement;
    if (active instanceof HTMLElement && this.contains(active)) {
      active.blur();
    }
    this.dispatchEvent(new CustomEvent('told'));
  }

  /** Before a question, which on closing gives the focus back to whatever had it: the field that was typed in last. */
  tellAndReturn(): void {
    this.tell();
    this.typeOn();
  }

  /** Whoever stays goes on at the field that was typed in last. */
  typeOn(): void {
    if (this.typedIn && this.contains(this.typedIn)) {
      this.typedIn.focus({ preventScroll: true });
    }
  }
}

window.addEventListener('beforeunload', (event) => {
  if ([...places].some((place) => place.isTouched())) {
    event.preventDefault();
  }
});

/** What is pressed may hold a place, known by its number: unless somebody dropped the press. */
function onPress(event: Event): void {
  const source = event.composedPath().find((element) => element instanceof Element && element.hasAttribute('holds')) as Element | undefined;
  if (source && (source.getAttribute('holds-on') ?? 'click') === event.type) {
    [...places].find((place) => place.getAttribute('place') === source.getAttribute('holds'))?.hold();
  }
}

document.addEventListener('click', onPress);
// those of dialogs do not rise
for (const press of ['confirm', 'reject']) {
  document.addEventListener(press, onPress, { capture: true });
}

customElements.define('lekalo-unsaved', LekaloUnsaved);
