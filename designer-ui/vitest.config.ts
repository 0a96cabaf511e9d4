import { existsSync } from 'node:fs';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import type { Reporter } from 'vitest/node';

const SYSTEM_CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);

/** Says the total on a line of its own, for people and scripts that look for it. */
const total: Reporter = {
  onTestRunEnd(modules) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string): number => tests.filter((test) => test.result().state === state).length;
    console.log(`\nfrontend: ${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped`);
  },
};

/** The specs run in a real browser: the machine's Chromium, or the one that Playwright has installed. */
export default defineConfig({
  server: { host: '127.0.0.1', fs: { allow: ['..'] } },
  optimizeDeps: {
    include: [
      'bpmn-js/lib/Modeler', 'bpmn-js/lib/NavigatedViewer', 'bpmn-js/lib/draw/BpmnRenderUtil', 'bpmn-js/lib/features/auto-place/BpmnAutoPlaceUtil', 'bpmn-js/lib/features/space-tool',
      'bpmn-js-create-append-anything', 'bpmn-js-i18n/translations/ru.js', 'bpmn-auto-layout', 'diagram-js-grid',
      'diagram-js-minimap', 'diagram-js/lib/command/CommandInterceptor', 'diagram-js/lib/draw/BaseRenderer', 'diagram-js/lib/features/global-connect',
      'diagram-js/lib/features/grid-snapping', 'diagram-js/lib/features/keyboard/KeyboardUtil', 'diagram-js/lib/features/hand-tool', 'diagram-js/lib/features/lasso-tool',
      'diagram-js/lib/features/rules/RuleProvider', 'tiny-svg', '@bpmn-io/form-js-viewer', 'flatpickr', 'flatpickr/dist/l10n/default', 'flatpickr/dist/l10n/ru', 'preact',
      '@vaadin/checkbox', '@vaadin/combo-box', '@vaadin/confirm-dialog', '@vaadin/date-picker', '@vaadin/date-time-picker', '@vaadin/grid', '@vaadin/menu-bar', '@vaadin/select', '@vaadin/text-field', '@vaadin/vaadin-lumo-styles/color-global.js', '@vaadin/vaadin-lumo-styles/typography-global.js',
      '@vaadin/vaadin-lumo-styles/sizing.js', '@vaadin/vaadin-lumo-styles/spacing.js', '@vaadin/vaadin-lumo-styles/style.js',
    ],
  },
  test: {
    include: ['src/test/frontend/**/*.spec.ts'],
    reporters: ['default', total],
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      viewport: { width: 1280, height: 800 },
      provider: playwright({
        launchOptions: {
          ...(SYSTEM_CHROMIUM ? { executablePath: SYSTEM_CHROMIUM } : {}),
          args: [
            '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
            '--disable-component-update', '--disable-sync',
          ],
        },
      }),
      instances: [{ browser: 'chromium' }],
    },
  },
});
