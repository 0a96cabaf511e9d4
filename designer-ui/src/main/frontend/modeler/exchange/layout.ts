import { drawMissingEdges } from './edges';
import { BPMN, ENDS } from './names';
import { mendPlaces } from './places';

const SHAPE = /<(?:[\w.-]+:)?BPMNShape[\s/>]/;
const BEFORE_INCOMING = ['documentation', 'extensionElements', 'auditing', 'monitoring', 'categoryValueRef', 'incoming'];
const BEFORE_OUTGOING = [...BEFORE_INCOMING, 'outgoing'];

/** Some tools do not say where elements or arrows of a process are, or say what cannot be: those are drawn by us. */
export async function drawn(xml: string): Promise<string> {
  const isLaidOut = SHAPE.test(xml);
  return changed(isLaidOut ? xml : await layOut(xml), (file) => [mendPlaces(file), drawMissingEdges(file)].includes(true));
}

async function layOut(xml: string): Promise<string> {
  const { layoutProcess } = await import('bpmn-auto-layout');
  return layoutProcess(changed(xml, nameFlowsAtBlocks));
}

function changed(xml: string, change: (file: Document) => boolean): string {
  const file = new DOMParser().parseFromString(xml, 'application/xml');
  const isReadable = file.getElementsByTagName('parsererror').length === 0;
  return isReadable && change(file) ? new XMLSerializer().serializeToString(file) : xml;
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
