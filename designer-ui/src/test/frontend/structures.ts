import type { BlockSummary } from '../../main/frontend/modeler/contract';

function block(id: string, bpmnType: string, more: Partial<BlockSummary> = {}): BlockSummary {
  return { id, bpmnType: `bpmn:${bpmnType}`, icon: 'block', name: `Блок ${id}`, help: '', group: 'Ещё', ...more };
}

const message = 'bpmn:MessageEventDefinition';

/** Made up: one block of each way in which something can be drawn. */
export const STRUCTURES: readonly BlockSummary[] = [
  block('each', 'SubProcess', { marker: 'PARALLEL', markers: ['PARALLEL', 'SEQUENTIAL'] }),
  block('by-event', 'SubProcess', { marker: 'EVENT' }),
  block('on-change', 'StartEvent', { eventDefinition: message, interrupting: false }),
  block('late', 'BoundaryEvent', { eventDefinition: 'bpmn:TimerEventDefinition', interrupting: true, rides: ['sub-process', 'each'] }),
  block('call', 'CallActivity'),
  block('race', 'EventBasedGateway'),
  block('some', 'InclusiveGateway'),
  block('link-out', 'IntermediateThrowEvent', { eventDefinition: 'bpmn:LinkEventDefinition' }),
  block('link-in', 'IntermediateCatchEvent', { eventDefinition: 'bpmn:LinkEventDefinition' }),
  block('end-error', 'EndEvent', { eventDefinition: 'bpmn:ErrorEventDefinition' }),
  block('lane', 'Lane', { defaults: { properties: { responsible: 'record-owner' } } }),
];
