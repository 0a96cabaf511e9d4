import type { Language } from '../modeler/contract';

const PLAIN = /^-?\d+(\.\d+)?$/;

/**
 * Shows numbers with their thousands apart while nobody edits them. Only what is seen changes: the form keeps its own
 * value, takes another only from what is typed, and puts its own back whenever it draws a field anew.
 */
export class NumbersApart {
  constructor(private readonly container: HTMLElement, private readonly language: Language) {
    container.addEventListener('focusin', ({ target }) => this.asTyped(target as HTMLInputElement));
    container.addEventListener('focusout', () => this.soon());
  }

  /** After the form has drawn itself. */
  soon(): void {
    requestAnimationFrame(() => requestAnimationFrame(() => this.inputs().forEach((input) => this.apart(input))));
  }

  private inputs(): HTMLInputElement[] {
    return [...this.container.querySelectorAll<HTMLInputElement>('.fjs-form-field-number input')];
  }

  private apart(input: HTMLInputElement): void {
    if (input !== document.activeElement && PLAIN.test(input.value)) {
      input.dataset['typed'] = input.value;
      input.value = this.written(input.value);
    }
  }

  private asTyped(input: HTMLInputElement): void {
    const typed = input.dataset['typed'];
    if (typed !== undefined && input.value === this.written(typed)) {
      input.value = typed;
    }
    delete input.dataset['typed'];
  }

  private written(number: string): string {
    const [whole = '', decimals] = number.split('.');
    const thousands = whole.replace(/\B(?=(\d{3})+$)/g, this.language === 'ru' ? '\u00a0' : ',');
    return decimals === undefined ? thousands : `${thousands}${this.language === 'ru' ? ',' : '.'}${decimals}`;
  }
}
