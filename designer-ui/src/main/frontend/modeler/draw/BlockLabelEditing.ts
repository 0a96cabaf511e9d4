import type { BpmnElement, Canvas } from '../bpmn';
import type { BlockCatalogue } from '../blocks/BlockCatalogue';
import { isFrame } from '../blocks/parts';
import { NAME } from './FrameRenderer';

interface EditingContext {
  bounds: { x: number; y: number; width: number; height: number };
  style: Record<string, unknown>;
  options: Record<string, unknown>;
}

interface LabelEditingProvider {
  activate(element: BpmnElement): EditingContext | undefined;
  update(element: BpmnElement, now: string, former: string | undefined, bounds: object): void;
}

const HEAD = 30;

/**
 * Lets a name be edited where it is drawn: that of a card under the head, from the left, that of a frame in the head. Where it
 * stays as it was nothing is changed; bpmn-js takes a box of another size for a change. Remarks are as large as their box.
 */
export class BlockLabelEditing {
  static readonly $inject = ['labelEditingProvider', 'canvas', 'blockCatalogue'];

  constructor(provider: LabelEditingProvider, canvas: Canvas, catalogue: BlockCatalogue) {
    const standard = provider.activate.bind(provider);
    provider.activate = (element) => {
      const context = standard(element);
      if (!context || !catalogue.of(element) || !/(Task|CallActivity|SubProcess)$/.test(element.type)) {
        return themed(context);
      }
      return isFrame(element) ? inHead(context, element, canvas.zoom()) : underHead(context, canvas.zoom());
    };
    const update = provider.update.bind(provider);
    provider.update = (element, now, former, bounds) => {
      if (now !== (former ?? '') || element.type === 'bpmn:TextAnnotation') {
        update(element, now, former, bounds);
      }
    };
  }
}

function underHead(context: EditingContext, zoom: number): EditingContext {
  const { x, y, width, height } = context.bounds;
  const head = HEAD * zoom;
  return {
    ...context,
    bounds: { x, y: y + head, width, height: height - head },
    options: { ...context.options, centerVertically: false },
    style: {
      ...context.style,
      textAlign: 'left',
      paddingTop: `${3 * zoom}px`, paddingBottom: '0', paddingLeft: `${8 * zoom}px`, paddingRight: `${6 * zoom}px`,
    },
  };
}

/** The box for it that bpmn-js gives has no height of its own. */
function inHead(context: EditingContext, element: BpmnElement, zoom: number): EditingContext {
  const { x, y } = context.bounds;
  const { width } = element as BpmnElement & { width: number };
  return {
    ...context,
    bounds: { x: x + NAME.x * zoom, y: y + NAME.y * zoom, width: (width - NAME.x - 8) * zoom, height: 22 * zoom },
    options: { ...context.options, centerVertically: false },
    style: {
      ...context.style,
      textAlign: 'left',
      paddingTop: `${3 * zoom}px`, paddingBottom: '0', paddingLeft: `${8 * zoom}px`, paddingRight: `${6 * zoom}px`,
    },
  };
}

function themed(context: EditingContext | undefined): EditingContext | undefined {
  if (context?.style['backgroundColor']) {
    context.style['backgroundColor'] = 'var(--lekalo-surface)';
    context.style['border'] = '1px solid var(--lekalo-border)';
  }
  return context;
}
