/** The stage that was pressed while the card was being saved, for the bar that comes with what was saved. */
let heldOver = '';

/**
 * Where the stages are wider than the page, the current one stands in the middle, however wide the page is or becomes, and
 * the bar fades where it goes on. A press on a stage while its card is being saved counts once that is done.
 */
export class LekaloStageBar extends HTMLElement {
  private readonly width = new ResizeObserver(() => this.showCurrent());
  private readonly onScroll = (): void => this.showEnds();
  private meanwhile = '';

  private readonly onPress = ({ target }: Event): void => {
    const stage = (target as Element).closest('.stage');
    const held = document.querySelector(`lekalo-unsaved[inert][place="${stage?.getAttribute('holds') ?? ''}"]`);
    this.meanwhile = held ? stage?.textContent ?? '' : '';
    held?.addEventListener('let-go', () => {
      this.meanwhile = '';
    }, { once: true });
  };

  connectedCallback(): void {
    this.width.observe(this);
    this.addEventListener('scroll', this.onScroll, { passive: true });
    this.addEventListener('click', this.onPress);
    const stage = heldOver;
    heldOver = '';
    if (stage !== '') {
      requestAnimationFrame(() => this.press(stage));
    }
  }

  disconnectedCallback(): void {
    heldOver = this.meanwhile;
    this.meanwhile = '';
    // the bar of what was saved comes with the same answer; that of another record gets nothing
    requestAnimationFrame(() => {
      heldOver = '';
    });
    this.width.disconnect();
    this.removeEventListener('scroll', this.onScroll);
    this.removeEventListener('click', this.onPress);
  }

  private press(stage: string): void {
    [...this.querySelectorAll<HTMLElement>('.stage:not(.current)')].find(({ textContent }) => textContent === stage)?.click();
  }

  private showCurrent(): void {
    const current = this.querySelector<HTMLElement>('.current');
    if (current) {
      this.scrollLeft = current.offsetLeft - this.offsetLeft - (this.clientWidth - current.offsetWidth) / 2;
    }
    this.showEnds();
  }

  private showEnds(): void {
    this.toggleAttribute('more-before', this.scrollLeft > 1);
    this.toggleAttribute('more-after', this.scrollLeft + this.clientWidth < this.scrollWidth - 1);
  }
}

customElements.define('lekalo-stage-bar', LekaloStageBar);
