/** Opens the row one stands on in a grid of links: Enter follows the link of the class row-link. */
class RowList extends HTMLElement {
  private readonly onKeyDown = (event: KeyboardEvent): void => {
    const cell = event.composedPath()[0];
    if (event.key !== 'Enter' || !(cell instanceof HTMLTableCellElement)) {
      return;
    }
    const content = cell.querySelector('slot')?.assignedElements()[0];
    const link = content?.querySelector<HTMLElement>('.row-link');
    if (link) {
      event.preventDefault();
      event.stopPropagation();
      link.click();
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
