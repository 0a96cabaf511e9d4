import type { Sheet } from '../contract';
import { drawMissingEdges } from './edges';
import { add, childrenOf, freeId } from './file';
import { drawInnerParts } from './innerParts';
import { drawLanes } from './laneLayout';
import { BPMN, BPMN_DI, ENDS } from './names';
import { mendPlaces } from './places';
import { signsOf } from './signs';

const BEFORE_INCOMING = ['documentation', 'extensionElements', 'auditing', 'monitoring', 'categoryValueRef', 'incoming'];
const BEFORE_OUTGOING = [...BEFORE_INCOMING, 'outgoing'];

/** A file as it can be shown, with the id of the diagram that is. */
export interface Drawn {
  readonly xml: string;
  readonly diagram: string | undefined;
}

/**
 * Some tools do not say where elements or arrows of a process are, or say what cannot be: those are drawn by us. All else
 * stays as it is.
 */
export async function drawn(xml: string, sheet: Sheet | null): Promise<Drawn> {
  const file = new DOMParser().parseFromString(xml, 'application/xml');
  if (file.getElementsByTagName('parsererror').length > 0) {
    return { xml, diagram: undefined };
  }
  const process = childrenOf(file.documentElement, BPMN, 'process')[sheet?.process ?? -1];
  const known = childrenOf(file.documentElement, BPMN_DI, 'BPMNDiagram')[sheet?.diagram ?? 0];
  const isKnown = known && (sheet === null || sheet.diagram !== null);
  const diagram = isKnown ? known : await diagramOf(file, process);
  const isNamed = diagram === null || diagram.getAttribute('id');
  if (diagram && !isNamed) {
    diagram.setAttribute('id', freeId(file, 'Diagram'));
  }
  const isCompleted = await drawInnerParts(file, layOut);
  const changes = [!isKnown, !isNamed, isCompleted, mendPlaces(file), drawMissingEdges(file)];
  return {
    xml: changes.includes(true) ? new XMLSerializer().serializeToString(file) : signsOf(xml),
    diagram: diagram?.getAttribute('id') ?? undefined,
  };
}

/** A new one, laid out. */
async function diagramOf(file: Document, process: Element | undefined): Promise<Element | null> {
  const shown = process ?? childrenOf(file.documentElement, BPMN, 'collaboration')[0];
  if (!shown) {
    return null;
  }
  const diagram = (process && await layOut(file, process)) ?? emptyDiagram(file, shown);
  diagram.setAttribute('id', freeId(file, 'Diagram'));
  file.documentElement.append(diagram);
  if (process) {
    drawLanes(file, process, diagram);
  }
  return diagram;
}

function emptyDiagram(file: Document, shown: Element): Element {
  const diagram = file.createElementNS(BPMN_DI, 'bpmndi:BPMNDiagram');
  const plane = diagram.appendChild(file.createElementNS(BPMN_DI, 'bpmndi:BPMNPlane'));
  plane.setAttribute('id', freeId(file, 'Plane'));
  plane.setAttribute('bpmnElement', shown.getAttribute('id') ?? '');
  return diagram;
}

/** Nothing where there are no steps in it. Whatever else is in the file is not shown to the layout, which would not keep it. */
async function layOut(file: Document, container: Element): Promise<Element | undefined> {
  const { layoutProcess } = await import('bpmn-auto-layout');
  const alone = file.cloneNode(true) as Document;
  const id = container.getAttribute('id');
  const kept = add(alone.documentElement, BPMN, 'bpmn:process', id === null ? {} : { id });
  kept.append(...[...container.children].map((child) => alone.importNode(child, true)));
  [...alone.documentElement.children]
    .filter((child) => child !== kept && ['process', 'collaboration', 'BPMNDiagram'].includes(child.localName))
    .forEach((child) => child.remove());
  nameFlowsAtBlocks(alone);
  const laidOut = new DOMParser().parseFromString(await layoutProcess(new XMLSerializer().serializeToString(alone)), 'application/xml');
  const [diagram] = childrenOf(laidOut.documentElement, BPMN_DI, 'BPMNDiagram');
  return diagram && file.importNode(diagram, true);
}

/** The layout follows what each block says of its arrows, which the standard lets a file leave out. */
function nameFlowsAtBlocks(file: Document): boolean {
  const blocks = new Map([...file.getElementsByTagNameNS(BPMN, '*')].map((block) => [block.getAttribute('id'), block]));
  const added = [...file.getElementsByTagNameNS(BPMN, 'sequenceFlow')].flatMap((flow) => [
    nameFlow(flow, 'outgoing', blocks.get(flow.getAttribute(ENDS.source)), BEFORE_OUTGOING),
    nameFlow(flow, 'incoming', blocks.get(flow.getAttribute(ENDS.target)), BEFORE_INCOMING),
  ]);
  return added.includes(true);
}

function nameFlow(flow: Element, name: string, block: Element | undefined, before: readonly string[]): boolean {
  const id = flow.getAttribute('id');
  const children = [...(block?.children ?? [])];
  if (!block || !id || children.some((child) => child.localName === name && child.textContent?.trim() === id)) {
    return false;
  }
  const named = block.ownerDocument.createElementNS(BPMN, flow.prefix ? `${flow.prefix}:${name}` : name);
  named.textContent = id;
  const last = children.filter((child) => before.includes(child.localName)).at(-1);
  block.insertBefore(named, last ? last.nextSibling : block.firstChild);
  return true;
}
