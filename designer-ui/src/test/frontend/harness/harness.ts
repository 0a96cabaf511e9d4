/** Shows one component by itself, for looking at it: ?show=modeler|diagram|form&model=parts&theme=dark&language=en. */
import '@vaadin/vaadin-lumo-styles/color-global.js';
import '@vaadin/vaadin-lumo-styles/typography-global.js';
import '@vaadin/vaadin-lumo-styles/sizing.js';
import '@vaadin/vaadin-lumo-styles/spacing.js';
import '@vaadin/vaadin-lumo-styles/style.js';
import '../../../main/frontend/diagram/lekalo-diagram';
import type { LekaloDiagram } from '../../../main/frontend/diagram/lekalo-diagram';
import '../../../main/frontend/form/lekalo-form';
import type { LekaloForm } from '../../../main/frontend/form/lekalo-form';
import '../../../main/frontend/modeler/lekalo-modeler';
import type { LekaloModeler } from '../../../main/frontend/modeler/lekalo-modeler';
import { blocks, texts } from '../catalogue';
import discount from '../models/discount.bpmn?raw';
import parts from '../models/parts.bpmn?raw';
import visitForm from '../models/visit.form.json';
import { STRUCTURES } from '../structures';

const query = new URLSearchParams(location.search);
const language = query.get('language') === 'en' ? 'en' : 'ru';
const model = query.get('model') === 'parts' ? parts : discount;
const drawing = { blocks: [...blocks(language), ...STRUCTURES], language, texts: texts(language) } as const;
document.documentElement.setAttribute('theme', query.get('theme') ?? '');

function showModeler(): void {
  const modeler = document.createElement('lekalo-modeler') as LekaloModeler;
  modeler.style.height = '100vh';
  document.body.append(modeler);
  ['model-changed', 'element-selected', 'command-stack', 'opened', 'open-failed'].forEach((name) => {
    modeler.addEventListener(name, (event) => {
      console.log(name, JSON.stringify((event as CustomEvent).detail).slice(0, 300));
    });
  });
  void modeler.configure({ ...drawing, readOnly: query.has('readOnly') });
  void modeler.open(model);
  void modeler.showFindings([
    { elementId: 'Foreign', severity: 'error', text: 'Этот блок Лекало выполнить не умеет' },
    { elementId: 'Remind', severity: 'warning', text: 'После этого шага ничего нет' },
    { elementId: 'Remind', severity: 'warning', text: '<img src=x onerror=alert(1)>' },
  ]);
}

function showDiagram(): void {
  const diagram = document.createElement('lekalo-diagram') as LekaloDiagram;
  diagram.style.height = '100vh';
  document.body.append(diagram);
  diagram.addEventListener('open-failed', (event) => { console.log((event as CustomEvent).detail); });
  void diagram.configure(drawing);
  void diagram.open(model);
  void diagram.show({
    tokens: [{ elementId: 'Approve', count: 3, failed: false }, { elementId: 'Remind', count: 1, failed: true }],
    visited: [
      { elementId: 'Start', count: 4, text: '' },
      { elementId: 'Choice', count: 4, text: '2 с' },
      { elementId: 'Late', count: 1, text: '2 дня' },
    ],
    flows: ['F1', 'F2', 'F6'],
  });
}

function showForm(): void {
  const form = document.createElement('lekalo-form') as LekaloForm;
  form.style.cssText = 'max-width: 560px; margin: 40px;';
  document.body.append(form);
  void form.open({ schema: visitForm, data: { amount: 120000 }, readOnly: query.has('readOnly'), language, texts: texts(language) });
  void form.submit('approve');
}

const show: Record<string, () => void> = { modeler: showModeler, diagram: showDiagram, form: showForm };
show[query.get('show') ?? 'modeler']?.();
