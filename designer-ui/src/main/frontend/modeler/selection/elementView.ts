import type { BpmnElement, Moddle } from '../bpmn';
import { blockIdOf } from '../blocks/BlockCatalogue';
import type { ElementView, Exit } from '../contract';
import { propertiesOf } from '../settings/properties';
import { conditionOf } from '../settings/UpdateExitsHandler';

type NameOf = (element: BpmnElement) => string;

/** What the settings panel is told about a selected element. */
export function elementView(element: BpmnElement, multiple: number, called: NameOf, becomes: readonly string[]): ElementView {
  const { businessObject } = element;
  const host = businessObject['attachedToRef'] as Moddle | undefined;
  return {
    id: element.id,
    type: element.type,
    block: blockIdOf(businessObject),
    name: businessObject.name ?? '',
    documentation: documentationOf(businessObject),
    properties: propertiesOf(businessObject),
    attachedToId: host?.id ?? null,
    becomes,
    exits: exitsOf(element, called),
    sourceId: element.source?.id ?? null,
    targetId: element.target?.id ?? null,
    multiple,
  };
}

function exitsOf(element: BpmnElement, called: NameOf): Exit[] {
  const outgoing = (element.outgoing ?? []) as unknown as BpmnElement[];
  return outgoing.filter((flow) => flow.type === 'bpmn:SequenceFlow').map((flow) => {
    const { target } = flow;
    return {
      flowId: flow.id,
      name: flow.businessObject.name ?? '',
      condition: conditionOf(flow.businessObject),
      isDefault: element.businessObject['default'] === flow.businessObject,
      targetId: target?.id ?? '',
      targetName: target ? called(target) : '',
    };
  });
}

function documentationOf(businessObject: Moddle): string {
  const documentation = (businessObject.get('documentation') ?? []) as Moddle[];
  return documentation.map((entry) => String(entry['text'] ?? '')).join('\n');
}
