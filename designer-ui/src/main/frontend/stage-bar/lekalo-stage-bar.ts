/**
 * Where the stages are wider than the page, the current one stands in the middle, however wide the page is or becomes, and
 * the bar fades where it goes on.
 */
export class LekaloStageBar extends HTMLElement {
  private readonly width = new ResizeObserver(() => this.showCurrent());
  private readonly onScroll = (): void => this.showEnds();

  connectedCallback(): void {
    this.width.observe(this);
    this.addEventListener('scroll', this.onScroll, { passive: true });
  }

  disconnectedCallback(): void {
    this.width.disconnect();
    this.removeEventListener('scroll', this.onScroll);
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
