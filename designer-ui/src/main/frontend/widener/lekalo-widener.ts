const LEAST = 280;
const MOST = 720;
const STEP = 24;

function remembered(key: string): number {
  return Number(localStorage.getItem(key)) || 0;
}

/** The left edge of what stands at the right: dragged, or moved with the arrow keys, it makes that wider or narrower. */
export class LekaloWidener extends HTMLElement {
  private width = 0;

  connectedCallback(): void {
    this.tabIndex = 0;
    this.setAttribute('role', 'separator');
    this.setAttribute('aria-orientation', 'vertical');
    this.setAttribute('aria-valuemin', String(LEAST));
    this.setAttribute('aria-valuemax', String(MOST));
    const known = remembered(this.key());
    if (known > 0) {
      this.widen(known);
    } else {
      requestAnimationFrame(() => this.tell());
    }
    this.addEventListener('pointerdown', this.onDown);
    this.addEventListener('keydown', this.onKey);
    this.addEventListener('dblclick', this.onDouble);
  }

  disconnectedCallback(): void {
    this.removeEventListener('pointerdown', this.onDown);
    this.removeEventListener('keydown', this.onKey);
    this.removeEventListener('dblclick', this.onDouble);
  }

  private key(): string {
    return `lekalo-width-${this.getAttribute('of')}`;
  }

  /** Of what it is the edge of, which stands next to it. */
  private now(): number {
    return (this.nextElementSibling as HTMLElement | null)?.offsetWidth ?? LEAST;
  }

  private widen(width: number): void {
    this.width = Math.round(Math.min(MOST, Math.max(LEAST, width)));
    document.documentElement.style.setProperty(`--${this.getAttribute('of')}-width`, `${this.width}px`);
    this.tell();
  }

  private tell(): void {
    this.setAttribute('aria-valuenow', String(this.width || this.now()));
  }

  private keep(): void {
    localStorage.setItem(this.key(), String(this.width));
  }

  private readonly onDown = (down: PointerEvent): void => {
    if (down.button !== 0) {
      return;
    }
    const begun = this.now();
    let moved = false;
    const move = (event: PointerEvent): void => {
      moved = true;
      this.widen(begun + down.clientX - event.clientX);
    };
    const end = (): void => {
      this.removeEventListener('pointermove', move);
      if (moved) {
        this.keep();
      }
    };
    down.preventDefault();
    this.setPointerCapture(down.pointerId);
    this.addEventListener('pointermove', move);
    this.addEventListener('lostpointercapture', end, { once: true });
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    const by = { ArrowLeft: STEP, ArrowRight: -STEP }[event.key];
    if (by !== undefined) {
      event.preventDefault();
      this.widen(this.now() + by);
      this.keep();
    }
  };

  private readonly onDouble = (): void => {
    document.documentElement.style.removeProperty(`--${this.getAttribute('of')}-width`);
    localStorage.removeItem(this.key());
    this.width = 0;
    this.tell();
  };
}

customElements.define('lekalo-widener', LekaloWidener);
