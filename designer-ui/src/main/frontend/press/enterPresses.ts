/** Where Enter, or Ctrl+Enter, means what a button beside it does. */
export interface Confirming extends HTMLElement {
  enterPresses?: HTMLElement;
  controlEnterPresses?: HTMLElement;
}

function confirmedFrom(event: KeyboardEvent): HTMLElement | undefined {
  const key = event.ctrlKey || event.metaKey ? 'controlEnterPresses' : 'enterPresses';
  return event.composedPath()
    .map((node) => (node as Confirming)[key])
    .find((button) => button !== undefined);
}

/** A field tells what is typed in it when it is left; whoever typed goes on typing there. */
function tell(): void {
  const active = document.activeElement;
  if (active instanceof HTMLElement) {
    active.blur();
    active.focus({ preventScroll: true });
  }
}

/** The key presses the button itself, in the browser, so that all that a press sets off happens with the key as well. */
function onKeyDown(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || event.repeat || event.isComposing || event.shiftKey || event.altKey) {
    return;
  }
  const button = confirmedFrom(event);
  if (button) {
    event.preventDefault();
    tell();
    button.click();
  }
}

document.addEventListener('keydown', onKeyDown);
