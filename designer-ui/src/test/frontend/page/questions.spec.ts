import '@vaadin/confirm-dialog';
import '@vaadin/vaadin-lumo-styles/sizing.js';
import '@vaadin/vaadin-lumo-styles/spacing.js';
import '../../../main/frontend/themes/lekalo/components.css';
import type { ConfirmDialog } from '@vaadin/confirm-dialog';
import { expect, it, onTestFinished } from 'vitest';
import { page } from 'vitest/browser';

async function ask(texts: Partial<ConfirmDialog>): Promise<DOMRect[]> {
  const dialog = document.createElement('vaadin-confirm-dialog') as ConfirmDialog;
  Object.assign(dialog, texts);
  document.body.append(dialog);
  onTestFinished(() => dialog.remove());
  dialog.opened = true;
  const overlay = (): HTMLElement | null | undefined =>
    document.querySelector('vaadin-confirm-dialog-overlay')?.shadowRoot?.querySelector('[part=overlay]');
  await expect.poll(() => overlay()?.getBoundingClientRect().width ?? 0).toBeGreaterThan(0);
  const buttons = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('vaadin-button:not([hidden])')];
  await expect.poll(() => buttons().length).toBe(3);
  return [overlay() as HTMLElement, ...buttons()].map((element) => element.getBoundingClientRect());
}

it('a question with its answers stands whole on the screen of a phone', async () => {
  await page.viewport(390, 844);
  onTestFinished(() => page.viewport(1280, 800));

  const boxes = await ask({
    header: 'Уйти без сохранения?',
    message: 'На странице есть то, что вы набрали и не сохранили. Если уйти, оно пропадёт.',
    cancelButtonVisible: true,
    cancelText: 'Отмена',
    rejectButtonVisible: true,
    rejectText: 'Уйти без сохранения',
    confirmText: 'Остаться на странице',
  });

  boxes.forEach((box) => {
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(390);
  });
});
