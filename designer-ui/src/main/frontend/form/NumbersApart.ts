import type { Language } from '../modeler/contract';
import { enteredNumber } from './enteredNumber';

const PLAIN = /^-?\d+(\.\d+)?$/;
const BEING_TYPED = /^-?\d*[.,]?\d*$/;
const NUMBERS = '.fjs-form-field-number input';

/**
 * Shows numbers with their thousands apart while nobody edits them, and takes them so where they are pasted. Only what is
 * seen changes: the form keeps its own value, takes another only from what is typed, and puts its own back whenever it draws
 * a field anew.
 */
export class NumbersApart {
  private readonly before = new WeakMap<HTMLInputElement, string>();

  /** @param refuse told of a field into which something was put that is no number */
  constructor(
    private readonly container: HTMLElement,
    private readonly language: Language,
    private readonly refuse: (input: HTMLInputElement) => void,
  ) {
    container.addEventListener('beforeinput', ({ target }) => this.remember(target), { capture: true });
    container.addEventListener('input', (event) => this.take(event as InputEvent), { capture: true });
    container.addEventListener('focusin', ({ target }) => this.asTyped(target as HTMLInputElement));
    container.addEventListener('focusout', () => this.soon());
  }

  /** After the form has drawn itself. */
  soon(): void {
    requestAnimationFrame(() => requestAnimationFrame(() => this.inputs().forEach((input) => this.apart(input))));
  }

  private inputs(): HTMLInputElement[] {
    return [...this.container.querySelectorAll<HTMLInputElement>(NUMBERS)];
  }

  private remember(target: EventTarget | null): void {
    if (target instanceof HTMLInputElement && target.matches(NUMBERS)) {
      this.before.set(target, target.value);
    }
  }

  /** Before the form hears of it, which knows digits and one comma or point. */
  private take({ target, inputType }: InputEvent): void {
    if (!(target instanceof HTMLInputElement) || !target.matches(NUMBERS)) {
      return;
    }
    const typed = inputType === 'insertText' || inputType?.startsWith('delete');
    if (BEING_TYPED.test(target.value) && (typed || target.value.length < 2)) {
      return;
    }
    const number = enteredNumber(target.value, unit(target), this.language);
    if (number !== null) {
      target.value = number;
    } else {
      const before = this.before.get(target) ?? '';
      target.value = BEING_TYPED.test(before) ? before : '';
      this.refuse(target);
    }
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

function unit(input: HTMLInputElement): string {
  return input.closest('.fjs-input-group')?.querySelector('.fjs-input-adornment')?.textContent ?? '';
}
