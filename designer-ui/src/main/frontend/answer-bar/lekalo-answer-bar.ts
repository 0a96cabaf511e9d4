/** Nobody reads a task and answers it faster than this; what comes earlier was meant for the page before. */
const SEEN_MS = 700;

/**
 * The answers to a task. They take no press until the task has been in sight for a moment: a double click on the answer to
 * the last task must not answer this one, which stands in the same place. Ctrl+Enter gives the answer that is marked for it.
 */
export class LekaloAnswerBar extends HTMLElement {
  private seenAt = Infinity;
  /** For what has to stand above the answers. */
  private readonly size = new ResizeObserver(() =>
    document.documentElement.style.setProperty('--answers-height', `${this.offsetHeight}px`));

  private readonly onClick = (event: MouseEvent): void => {
    if (!this.isSeen(event)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  };

  private readonly onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.repeat && this.isSeen(event) && !LekaloAnswerBar.isCovered()) {
      event.preventDefault();
      this.querySelector<HTMLElement>('vaadin-button.by-key:not([disabled])')?.click();
    }
  };

  connectedCallback(): void {
    this.size.observe(this);
    this.seenAt = Infinity;
    this.inert = true;
    this.addEventListener('click', this.onClick, { capture: true });
    document.addEventListener('keydown', this.onKeyDown);
    requestAnimationFrame(() => requestAnimationFrame(() => this.show()));
  }

  disconnectedCallback(): void {
    this.size.disconnect();
    this.removeEventListener('click', this.onClick, { capture: true });
    document.removeEventListener('keydown', this.onKeyDown);
  }

  private show(): void {
    this.seenAt = performance.now() + SEEN_MS;
    setTimeout(() => {
      this.inert = false;
    }, SEEN_MS);
  }

  /** By when it was pressed, not by when the browser found time to say so. */
  private isSeen(event: Event): boolean {
    return event.timeStamp >= this.seenAt;
  }

  private static isCovered(): boolean {
    return document.querySelector('vaadin-dialog-overlay[opened], vaadin-confirm-dialog-overlay[opened]') !== null;
  }
}

customElements.define('lekalo-answer-bar', LekaloAnswerBar);
