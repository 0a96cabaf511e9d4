import type { BpmnElement, Modeling } from '../../../main/frontend/modeler/bpmn';
import type { BlockCatalogue } from '../../../main/frontend/modeler/blocks/BlockCatalogue';
import type { BlockPlacing } from '../../../main/frontend/modeler/blocks/BlockPlacing';
import type { BlockShapes } from '../../../main/frontend/modeler/blocks/BlockShapes';
import type { BlockSummary } from '../../../main/frontend/modeler/contract';
import { propertiesOf } from '../../../main/frontend/modeler/settings/properties';
import type { OpenModeler } from './openModeler';

export interface Pad { getEntries(element: BpmnElement): Record<string, { title: string; action: { click(): void } }> }

export type Box = BpmnElement & { x: number; y: number; width: number; height: number };

export function block(modeler: OpenModeler, id: string): BlockSummary {
  return modeler.service<BlockCatalogue>('blockCatalogue').find(id) as BlockSummary;
}

export function append(modeler: OpenModeler, source: string, id: string): Box {
  modeler.service<BlockPlacing>('blockPlacing').append(modeler.find(source), block(modeler, id));
  return modeler.all('bpmn:SubProcess').at(-1) as Box;
}

export function place(modeler: OpenModeler, id: string, x: number, y: number, parent: BpmnElement): BpmnElement {
  const shape = modeler.service<BlockShapes>('blockShapes').create(block(modeler, id));
  const [placed] = modeler.service<Modeling>('modeling').createElements(shape, { x, y }, parent);
  return placed as BpmnElement;
}

export function inside(part: BpmnElement): string[] {
  return (part.children as BpmnElement[]).filter((child) => !('labelTarget' in child && child['labelTarget']))
    .map(({ businessObject }) => propertiesOf(businessObject)['block'] ?? '');
}

export function press(modeler: OpenModeler, id: string, tool: string): void {
  modeler.service<Pad>('contextPad').getEntries(modeler.find(id))[tool]?.action.click();
}

export function tool(modeler: OpenModeler, title: string): void {
  modeler.query(`.lekalo-palette-tool[title^="${title}"]`).click();
}
