import { type BpmnElement, type Box, type Canvas, isConnection, isLabel, type Point, type Selection } from '../bpmn';
import { around, grown, meet, middle } from '../routes/geometry';
import { boxOf, type Drawn, drawnIn, isOpen } from '../tidy/contents';

const GAP = 40;
const STEP = 20;
const STEPS = 100;
const APART = 10;

interface CopyPaste {
  duplicate(elements: BpmnElement[], place?: { element: BpmnElement; point: Point }): BpmnElement[] | undefined;
}

/** Puts a copy of what is selected below it, where there is room, and selects that; bpmn-js would hang it on the pointer. */
export class Duplicating {
  static readonly $inject = ['copyPaste', 'canvas', 'selection'];

  constructor(copyPaste: CopyPaste, private readonly canvas: Canvas, private readonly selection: Selection) {
    const duplicate = copyPaste.duplicate.bind(copyPaste);
    copyPaste.duplicate = (elements) => {
      const shapes = standing(elements);
      if (shapes.length === 0) {
        return undefined;
      }
      const element = this.parentOf(shapes);
      const copies = duplicate(elements, { element, point: freeBelow(around(shapes.map(boxOf)), drawnIn(element)) }) ?? [];
      this.selection.select(standing(copies));
      return copies;
    };
  }

  private parentOf(shapes: readonly Drawn[]): BpmnElement {
    const [parent, ...others] = [...new Set(shapes.map((shape) => shape.parent))];
    return parent && others.length === 0 ? parent as BpmnElement : this.canvas.getRootElement() as unknown as BpmnElement;
  }
}

/** Without what belongs to another: names, arrows, events on borders. */
function standing(elements: readonly BpmnElement[]): Drawn[] {
  return elements.filter((element) => !isConnection(element) && !isLabel(element) && !(element as Drawn).host) as Drawn[];
}

function freeBelow(box: Box, others: readonly Drawn[]): Point {
  const inTheWay = others.filter((other) => !isOpen(other));
  const { x, y } = middle(box);
  const steps = Array.from({ length: STEPS }, (_, at) => box.height + GAP + at * STEP);
  const down = steps.find((by) => !inTheWay.some((other) => meet(grown({ ...box, y: box.y + by }, APART), other)));
  return { x, y: y + (down ?? box.height + GAP) };
}
