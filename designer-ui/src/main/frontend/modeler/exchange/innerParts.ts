import { childrenOf, freeId } from './file';
import { BPMN, BPMN_DI } from './names';

const PARTS = ['subProcess', 'transaction', 'adHocSubProcess'];
const STEP = /(event|task|gateway|activity|process|transaction)$/i;

type LayOut = (file: Document, part: Element) => Promise<Element | undefined>;

/** Draws what is in parts of which a file says only where they are themselves, as closed ones; answers whether there were any. */
export async function drawInnerParts(file: Document, layOut: LayOut): Promise<boolean> {
  const parts = PARTS.flatMap((name) => [...file.getElementsByTagNameNS(BPMN, name)]).filter((part) => part.getAttribute('id'));
  const outerFirst = parts.sort((one, other) => (one.contains(other) ? -1 : Number(other.contains(one))));
  const before = drawnIn(file).size;
  for (const part of outerFirst) {
    const drawn = drawnIn(file);
    const shape = drawn.get(part.getAttribute('id'));
    const steps = [...part.children].filter((child) => STEP.test(child.localName));
    if (shape && steps.length > 0 && !steps.some((step) => drawn.has(step.getAttribute('id')))) {
      const diagram = await layOut(file, part).catch(() => undefined);
      if (diagram) {
        shape.setAttribute('isExpanded', 'false');
        diagram.setAttribute('id', freeId(file, 'Diagram'));
        file.documentElement.append(diagram);
      }
    }
  }
  return drawnIn(file).size > before;
}

function drawnIn(file: Document): Map<string | null, Element> {
  const shapes = childrenOf(file.documentElement, BPMN_DI, 'BPMNDiagram')
    .flatMap((diagram) => [...diagram.getElementsByTagNameNS(BPMN_DI, 'BPMNShape')]);
  return new Map(shapes.map((shape) => [shape.getAttribute('bpmnElement'), shape]));
}
