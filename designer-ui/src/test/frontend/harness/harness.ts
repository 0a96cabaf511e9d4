/** Shows one component by itself, for looking at it: ?show=modeler|diagram|form&theme=dark. */
import '@vaadin/vaadin-lumo-styles/color.js';
import '@vaadin/vaadin-lumo-styles/typography.js';
import '@vaadin/vaadin-lumo-styles/sizing.js';
import '@vaadin/vaadin-lumo-styles/spacing.js';
import '@vaadin/vaadin-lumo-styles/style.js';
import '../../../main/frontend/modeler/lekalo-modeler';
import type { LekaloModeler } from '../../../main/frontend/modeler/lekalo-modeler';
import { BLOCKS, TEXTS } from '../catalogue';
import discount from '../models/discount.bpmn?raw';

const query = new URLSearchParams(location.search);
document.documentElement.setAttribute('theme', query.get('theme') ?? '');

const element = document.createElement(`lekalo-${query.get('show') ?? 'modeler'}`);
element.style.height = '100vh';
document.body.append(element);

if (element.localName === 'lekalo-modeler') {
  const modeler = element as LekaloModeler;
  ['model-changed', 'element-selected', 'command-stack', 'opened', 'open-failed'].forEach((name) =>
    modeler.addEventListener(name, (event) => console.log(name, JSON.stringify((event as CustomEvent).detail).slice(0, 300))));
  const language = query.get('language') === 'en' ? 'en' : 'ru';
  void modeler.configure({ blocks: BLOCKS, language, texts: TEXTS, readOnly: query.has('readOnly') });
  void modeler.open(discount);
  void modeler.showFindings([
    { elementId: 'Foreign', severity: 'error', text: 'Этот блок Лекало выполнить не умеет' },
    { elementId: 'Remind', severity: 'warning', text: 'После этого шага ничего нет' },
    { elementId: 'Remind', severity: 'warning', text: '<img src=x onerror=alert(1)>' },
  ]);
}
