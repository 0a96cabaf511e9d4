const CHOICES = '.fjs-form-field-select input:not([role])';

/**
 * A list of choices without a search opens when its field is pressed or typed in, or by Enter or an arrow down. form-js opens
 * it as soon as the focus comes by, over the fields below: it does not hear of the focus until the list is wanted.
 */
export function openListsWhenAsked(container: HTMLElement): void {
  let wanted = false;
  const on = <E extends Event>(type: string, act: (event: E, input: HTMLInputElement) => void): void => {
    container.addEventListener(type, (event) => {
      const { target } = event;
      if (target instanceof HTMLInputElement && target.matches(CHOICES) && !target.readOnly && !target.disabled) {
        act(event as E, target);
      }
    }, { capture: true });
  };
  const open = (input: HTMLInputElement): void => {
    wanted = true;
    input.dispatchEvent(new FocusEvent('focusin'));
    wanted = false;
  };
  on('focusin', (event) => {
    if (!wanted) {
      event.stopPropagation();
    }
  });
  on('mousedown', (_, input) => {
    open(input);
  });
  on('input', (_, input) => {
    open(input);
  });
  on<KeyboardEvent>('keydown', (event, input) => {
    if ((event.key === 'Enter' && !event.ctrlKey && !event.metaKey || event.key === 'ArrowDown') && !isOpen(input)) {
      event.preventDefault();
      event.stopPropagation();
      // as a press does, which offers all of them and not only those like the one that is chosen
      input.dispatchEvent(new MouseEvent('mousedown'));
    }
  });
}

function isOpen(input: HTMLInputElement): boolean {
  return !!input.closest('.fjs-form-field')?.querySelector('.fjs-dropdownlist');
}
