/** In a grid, Enter follows the link (row-link) of the row one stands on; Space turns its box (row-choice). */
class RowList extends HTMLElement {
  private readonly onKeyDown = (event: KeyboardEvent): void => {
    const cell = event.composedPath()[0];
    const wanted = { Enter: '.row-link', ' ': '.row-choice' }[event.key];
    if (wanted === undefined || !(cell instanceof HTMLTableCellElement)) {
      return;
    }
    const content = cell.querySelector('slot')?.assignedElements()[0];
    const target = content?.querySelector<HTMLElement>(wanted);
    if (target) {
      event.preventDefault();
      event.stopPropagation();
      target.click();
    }
  };

  connectedCallback(): void {
    this.addEventListener('keydown', this.onKeyDown, { capture: true });
  }

  disconnectedCallback(): void {
    this.removeEventListener('keydown', this.onKeyDown, { capture: true });
  }
}

customElements.define('lekalo-row-list', RowList);
