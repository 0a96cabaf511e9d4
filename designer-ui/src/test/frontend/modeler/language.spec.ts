import { describe, expect, it } from 'vitest';
import type { BpmnElement, Canvas, PopupMenu, Selection, Translate } from '../../../main/frontend/modeler/bpmn';
import { RUSSIAN } from '../../../main/frontend/modeler/i18n/russian';
import { openModeler, type OpenModeler } from './openModeler';

const blank = `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
  xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" id="D" targetNamespace="t"><bpmn:process id="P"><bpmn:userTask id="T" name="1"/></bpmn:process>
  <bpmndi:BPMNDiagram id="DI"><bpmndi:BPMNPlane id="PL" bpmnElement="P"><bpmndi:BPMNShape id="S" bpmnElement="T">
  <dc:Bounds x="100" y="100" width="100" height="80"/></bpmndi:BPMNShape></bpmndi:BPMNPlane></bpmndi:BPMNDiagram></bpmn:definitions>`;

const nested = blank.replace('<bpmn:process id="P">', `<bpmn:collaboration id="C"><bpmn:participant id="Pool" processRef="P"/></bpmn:collaboration>
  <bpmn:process id="P"><bpmn:laneSet id="L"><bpmn:lane id="Lane"><bpmn:flowNodeRef>T</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet>
  <bpmn:subProcess id="Part"><bpmn:task id="Within"/></bpmn:subProcess>`).replace('id="PL" bpmnElement="P">', `id="PL" bpmnElement="C">
  ${['Pool', 'Lane', 'Part'].map((id, at) => `<bpmndi:BPMNShape id="${id}_s" bpmnElement="${id}">
  <dc:Bounds x="${at * 30}" y="${at * 30}" width="${600 - at * 240}" height="${300 - at * 100}"/></bpmndi:BPMNShape>`).join('')}`);

/** Everything a person can read: texts, tooltips, placeholders; menus and the search included. */
function readable(modeler: OpenModeler): string[] {
  const element = modeler.find('T');
  modeler.service<Selection>('selection').select(element);
  const menus = ['bpmn-append', 'bpmn-replace', 'bpmn-create'].flatMap((menu) => {
    modeler.service<PopupMenu>('popupMenu').open(element as BpmnElement, menu, { x: 10, y: 10 }, { title: '—', search: true });
    const shown = textsIn(document.querySelector('.djs-popup') ?? document.body);
    modeler.service<PopupMenu>('popupMenu').close();
    return shown;
  });
  modeler.service<{ open(): void }>('searchPad').open();
  return [...textsIn(modeler.element), ...menus].filter((text) => !/bpmn\.?io/i.test(text));
}

function textsIn(root: Element): string[] {
  const attributes = [...root.querySelectorAll('*')].flatMap((element) =>
    ['title', 'placeholder', 'aria-label'].map((name) => element.getAttribute(name) ?? ''));
  const texts: string[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    if (!walker.currentNode.parentElement?.closest('style')) {
      texts.push(walker.currentNode.textContent ?? '');
    }
  }
  return [...texts, ...attributes].map((text) => text.trim()).filter(Boolean);
}

describe('the language', () => {
  it('is Russian to the last tooltip', async () => {
    const modeler = await openModeler({ xml: blank, language: 'ru' });

    expect(readable(modeler).filter((text) => /[A-Za-z]{2,}/.test(text))).toEqual([]);
  });

  it('is English to the last tooltip', async () => {
    const modeler = await openModeler({ xml: blank, language: 'en' });

    expect(readable(modeler).filter((text) => /[А-Яа-яЁё]/.test(text))).toEqual([]);
  });

  it.each([['ru', /[A-Za-z]{2,}/], ['en', /[А-Яа-яЁё]/]] as const)('is spoken of parts and lanes too: %s', async (language, foreign) => {
    const modeler = await openModeler({ xml: nested, language });
    const told = ['Part', 'Lane', 'Pool', 'Within'].flatMap((id) => {
      const element = modeler.find(id);
      modeler.service<Canvas>('canvas').setRootElement(modeler.service<Canvas>('canvas').findRoot(element) as never);
      modeler.service<Selection>('selection').select(element);
      return textsIn(modeler.element);
    });

    expect(told.filter((text) => foreign.test(text) && !/bpmn\.?io/i.test(text))).toEqual([]);
  });

  it('puts names into translated texts', async () => {
    const modeler = await openModeler({ xml: blank, language: 'ru' });

    expect(modeler.service<Translate>('translate')('Append {type}', { type: 'x' })).toContain('x');
  });

  it('has no empty translation', () => {
    expect(Object.entries(RUSSIAN).filter(([, text]) => !text.trim())).toEqual([]);
  });
});
