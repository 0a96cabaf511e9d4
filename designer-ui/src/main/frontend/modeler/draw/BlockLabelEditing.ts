import type { BpmnElement, Canvas } from '../bpmn';
import type { BlockCatalogue } from '../blocks/BlockCatalogue';

interface EditingContext {
  bounds: { x: number; y: number; width: number; height: number };
  style: Record<string, unknown>;
  options: Record<string, unknown>;
}

interface LabelEditingProvider {
  activate(element: BpmnElement): EditingContext | undefined;
}

const HEAD = 30;

/** Lets the name of a card be edited where it is drawn: under the head, from the left. */
export class BlockLabelEditing {
  static readonly $inject = ['labelEditingProvider', 'canvas', 'blockCatalogue'];

  constructor(provider: LabelEditingProvider, canvas: Canvas, catalogue: BlockCatalogue) {
    const standard = provider.activate.bind(provider);
    provider.activate = (element) => {
      const context = standard(element);
      return context && element.type.endsWith('Task') && catalogue.of(element)
        ? underHead(context, canvas.zoom())
        : themed(context);
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

function themed(context: EditingContext | undefined): EditingContext | undefined {
  if (context?.style['backgroundColor']) {
    context.style['backgroundColor'] = 'var(--lekalo-surface)';
    context.style['border'] = '1px solid var(--lekalo-border)';
  }
  return context;
}
