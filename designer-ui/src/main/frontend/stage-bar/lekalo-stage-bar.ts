/** On a phone the stages are wider than the page: the current one stands in the middle, however wide the page is or becomes. */
export class LekaloStageBar extends HTMLElement {
  private readonly width = new ResizeObserver(() => this.showCurrent());

  connectedCallback(): void {
    this.width.observe(this);
  }

  disconnectedCallback(): void {
    this.width.disconnect();
  }

  private showCurrent(): void {
    const current = this.querySelector<HTMLElement>('.current');
    if (current) {
      this.scrollLeft = current.offsetLeft - this.offsetLeft - (this.clientWidth - current.offsetWidth) / 2;
    }
  }
}

customElements.define('lekalo-stage-bar', LekaloStageBar);
