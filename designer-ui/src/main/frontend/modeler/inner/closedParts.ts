import type { BpmnElement, Canvas, ElementRegistry } from '../bpmn';
import { isPart } from '../blocks/parts';

/** The closed parts that an element is in, the innermost first. */
export function closedPartsAround(element: BpmnElement, canvas: Canvas, elementRegistry: ElementRegistry): BpmnElement[] {
  const root = canvas.findRoot(element as never) as unknown as BpmnElement | undefined;
  const part = root && root !== element && isPart(root) ? elementRegistry.get(root.businessObject.id ?? '') : undefined;
  return part ? [part as BpmnElement, ...closedPartsAround(part as BpmnElement, canvas, elementRegistry)] : [];
}

/** What is drawn in a closed part; nothing for all else. */
export function insideOf(part: BpmnElement, canvas: Canvas): BpmnElement | undefined {
  return isPart(part) ? canvas.findRoot(`${part.businessObject.id}_plane`) as unknown as BpmnElement | undefined : undefined;
}

/** Opens the part that the element is in, where it is in another than the one in sight. */
export function leadTo(element: BpmnElement, canvas: Canvas): void {
  const root = canvas.findRoot(element as never);
  if (root && root !== canvas.getRootElement()) {
    canvas.setRootElement(root);
  }
}
