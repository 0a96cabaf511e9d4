import type { BpmnElement } from '../bpmn';

export const LANE = 'bpmn:Lane';
export const POOL = 'bpmn:Participant';

/** One whose steps are drawn in it; that of somebody outside is empty. */
export function isPool({ type, businessObject }: BpmnElement): boolean {
  return type === POOL && Boolean(businessObject['processRef']);
}

export function isLane({ type }: BpmnElement): boolean {
  return type === LANE;
}

export function poolOf(element: BpmnElement | undefined): BpmnElement | undefined {
  return !element || isPool(element) ? element : poolOf(element.parent as BpmnElement | undefined);
}

export function lanesIn(element: BpmnElement): BpmnElement[] {
  return (element.children as BpmnElement[]).filter(isLane);
}
