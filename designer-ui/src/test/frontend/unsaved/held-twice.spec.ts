import { expect, it, onTestFinished } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../../main/frontend/unsaved/lekalo-unsaved';
import type { LekaloUnsaved } from '../../../main/frontend/unsaved/lekalo-unsaved';

it('what is typed is written though its place was held twice, and with it what is drawn no more', async () => {
  const form = document.createElement('lekalo-unsaved') as LekaloUnsaved;
  const field = document.createElement('input');
  form.append(field);
  document.body.append(form);
  onTestFinished(() => form.remove());
  field.focus();
  form.hold();
  form.hold();
  (document.createElement('lekalo-unsaved') as LekaloUnsaved).hold();

  await userEvent.keyboard('Call');
  form.letGo();

  await expect.poll(() => field.value).toBe('Call');
});
