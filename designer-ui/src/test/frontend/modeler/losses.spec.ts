import { describe, expect, it } from 'vitest';
import type { Loss } from '../../../main/frontend/modeler/contract';
import discount from '../models/discount.bpmn?raw';
import { openModeler } from './openModeler';

async function lost(xml: string): Promise<readonly Loss[]> {
  const modeler = await openModeler({ xml });
  return modeler.last('opened')?.['losses'] as readonly Loss[];
}

describe('what bpmn-js does not keep of a file', () => {
  it('is nothing where all of it is known', async () => {
    expect(await lost(discount)).toEqual([]);
  });

  it('is no value that goes without saying, and no number written otherwise', async () => {
    const said = discount.replace('<bpmn:startEvent ', '<bpmn:startEvent isInterrupting="true" ')
      .replace('x="570" y="180"', 'x="570.00" y=" 180"')
      .replace('<di:waypoint x="710" y="220" />', '<di:waypoint x="710" y="0.0" />');

    expect(await lost(said)).toEqual([]);
  });

  it('is no sign that the file writes as a number', async () => {
    const named = discount.replace('name="', 'name="&#128512;&#x1F600;&#233;');
    const modeler = await openModeler({ xml: named });

    expect(modeler.last('opened')?.['losses']).toEqual([]);
    expect(await modeler.editor.xml()).toContain('name="😀😀é');
  });

  it('is a reference that points to nothing', async () => {
    expect(await lost(discount.replace('attachedToRef="Approve"', 'attachedToRef="Ghost"')))
      .toEqual([{ kind: 'reference', names: [], count: 1 }, { kind: 'picture', names: [], count: 2 }]);
  });

  it('is a part that BPMN does not know, with what stands in it', async () => {
    const foreign = discount.replace('<bpmn:startEvent ', '<bpmn:robot speed="9"><bpmn:arm>left</bpmn:arm></bpmn:robot><bpmn:startEvent ');

    expect(await lost(foreign)).toEqual([
      { kind: 'part', names: ['arm', 'robot'], count: 2 },
      { kind: 'property', names: ['speed'], count: 1 },
      { kind: 'text', names: ['arm'], count: 1 },
    ]);
  });

  it('is a remark between the elements', async () => {
    expect(await lost(discount.replace('<bpmn:startEvent ', '<!-- one --><!-- two --><bpmn:startEvent ')))
      .toEqual([{ kind: 'remark', names: [], count: 2 }]);
  });

  it('is a truth value that is read as its opposite', async () => {
    expect(await lost(discount.replace('isExecutable="true"', 'isExecutable="1"')))
      .toEqual([{ kind: 'property', names: ['isExecutable'], count: 1 }]);
  });

  it('is not asked of one who only looks', async () => {
    const modeler = await openModeler({ xml: discount.replace('<bpmn:startEvent ', '<!-- one --><bpmn:startEvent '), readOnly: true });

    expect(modeler.last('opened')?.['losses']).toEqual([]);
  });
});

describe('a file that cannot be written again', () => {
  it('says so before anything is drawn', async () => {
    const modeler = await openModeler({
      xml: discount.replace('http://camunda.org/schema/1.0/bpmn', 'http://activiti.org/bpmn')
        .replace('<bpmn:startEvent ', '<bpmn:startEvent camunda:initiator="x" '),
    });

    expect(modeler.last('open-failed')?.['text']).toContain('сохранить не удастся');
    expect(modeler.find('Approve')).toBeDefined();
  });
});
