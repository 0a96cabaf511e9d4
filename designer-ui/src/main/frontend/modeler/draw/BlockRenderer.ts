import { getCirclePath, getDiamondPath, getRoundRectPath } from 'bpmn-js/lib/draw/BpmnRenderUtil';
import BaseRenderer from 'diagram-js/lib/draw/BaseRenderer';
import { type BpmnElement, type EventBus, isConnection, isLabel, type Shape, type TextRenderer } from '../bpmn';
import type { BlockCatalogue } from '../blocks/BlockCatalogue';
import { isPart, markerOf } from '../blocks/parts';
import { toneOf } from '../blocks/tones';
import type { BlockSummary } from '../contract';
import { COLOURS, toneColour, toneSurface } from './colours';
import type { EventWords } from './EventWords';
import { draw, drawIcon, drawLine, drawMarks, drawText, drawTitle, type Mark } from './pen';
import type { Sayings } from './Sayings';

const OVER_BPMN_RENDERER = 1500;
const CORNER = 10;
const TILE = 22;
const MARGIN = 8;
const HEAD = MARGIN + TILE;
const LINES = 3;
const FOOT = 17;
/** So many letters of a name stand in a line; longer ones are written smaller. */
const LETTERS = 18;
const SMALL = { fontSize: 10, lineHeight: 1.1 };

/** Draws our blocks: tasks and closed parts as cards, events and gateways with the block's icon. All else as bpmn-js does. */
export class BlockRenderer extends BaseRenderer {
  static readonly $inject = ['eventBus', 'textRenderer', 'blockCatalogue', 'sayings', 'eventWords'];

  constructor(
    eventBus: EventBus,
    private readonly textRenderer: TextRenderer,
    private readonly catalogue: BlockCatalogue,
    private readonly sayings: Sayings,
    private readonly eventWords: EventWords,
  ) {
    super(eventBus, OVER_BPMN_RENDERER);
  }

  override canRender(element: BpmnElement): boolean {
    return !isConnection(element) && !isLabel(element) && !isLane(element) && this.catalogue.of(element) !== undefined;
  }

  override drawShape(visuals: SVGElement, shape: Shape): SVGElement {
    const block = this.catalogue.of(shape) as BlockSummary;
    if (isEvent(shape)) {
      const drawn = drawEvent(visuals, shape, block);
      this.eventWords.draw(visuals, shape, nameOf(shape) === '' ? this.sayings.of(shape).title || block.name : '');
      return drawn;
    }
    return isGateway(shape) ? drawGateway(visuals, shape, block) : this.drawCard(visuals, shape, block);
  }

  override getShapePath(shape: Shape): string {
    if (isEvent(shape)) {
      return getCirclePath(shape);
    }
    return isGateway(shape) ? getDiamondPath(shape) : getRoundRectPath(shape, CORNER);
  }

  private drawCard(visuals: SVGElement, shape: Shape, block: BlockSummary): SVGElement {
    const { width, height } = shape;
    const tone = toneOf(block.bpmnType);
    const marks = marksOf(shape);
    const card = draw(visuals, 'rect', {
      width, height, rx: CORNER, ry: CORNER, fill: COLOURS.surface, ...border(shape),
    });
    draw(visuals, 'rect', { x: MARGIN, y: MARGIN, width: TILE, height: TILE, rx: 6, ry: 6, fill: toneSurface(tone) });
    drawIcon(visuals, block.icon, tone, { x: MARGIN + 3, y: MARGIN + 3 }, TILE - 6);
    drawText(this.textRenderer, visuals, block.name, 1, {
      x: HEAD - 3, width: width - HEAD + 5, height: 18, y: MARGIN + 2, style: { fontSize: 9.5, fill: COLOURS.inkMuted },
    });
    const said = this.sayings.of(shape);
    const name = nameOf(shape) || said.title;
    const foot = marks.length > 0 ? '' : said.foot;
    const lines = marks.length > 0 || foot ? LINES - 1 : LINES;
    const isLong = name.length > lines * LETTERS;
    drawText(this.textRenderer, visuals, name, isLong ? lines + 1 : lines, {
      x: 0, width, height: height - HEAD, y: isLong ? HEAD - 2 : HEAD, style: { fill: COLOURS.ink, ...(isLong ? SMALL : {}) },
    }, 'djs-label');
    drawLine(this.textRenderer, visuals, foot, { x: 8, y: height - FOOT, width: width - 14, fill: COLOURS.inkMuted });
    drawTitle(visuals, [name, foot].filter((text) => text !== '').join('\n'));
    drawMarks(visuals, marks, shape);
    return card;
  }
}

function nameOf(shape: Shape): string {
  return shape.businessObject.name?.trim() ?? '';
}

function drawEvent(visuals: SVGElement, shape: Shape, block: BlockSummary): SVGElement {
  const { width, height } = shape;
  const tone = toneOf(block.bpmnType);
  const stroke = toneColour(tone);
  const circle = draw(visuals, 'circle', {
    cx: width / 2, cy: height / 2, r: width / 2,
    fill: toneSurface(tone), stroke, strokeWidth: tone === 'end' ? 3 : 1.5, ...dashes(shape),
  });
  if (/^bpmn:(Intermediate|Boundary)/.test(shape.type)) {
    draw(visuals, 'circle', {
      cx: width / 2, cy: height / 2, r: width / 2 - 3, fill: 'none', stroke, strokeWidth: 1, ...dashes(shape),
    });
  }
  drawIcon(visuals, block.icon, tone, { x: width / 2 - 9, y: height / 2 - 9 }, 18);
  return circle;
}

function dashes({ businessObject }: Shape): { strokeDasharray?: string } {
  return businessObject['cancelActivity'] === false || businessObject['isInterrupting'] === false ? { strokeDasharray: '4 3' } : {};
}

function drawGateway(visuals: SVGElement, shape: Shape, block: BlockSummary): SVGElement {
  const { width, height } = shape;
  const tone = toneOf(block.bpmnType);
  const diamond = draw(visuals, 'path', {
    d: getDiamondPath({ ...shape, x: 0, y: 0 } as never), fill: toneSurface(tone), stroke: toneColour(tone),
    strokeWidth: 1.5, strokeLinejoin: 'round',
  });
  drawIcon(visuals, block.icon, tone, { x: width / 2 - 13, y: height / 2 - 13 }, 26);
  return diamond;
}

/** Of a task it is not drawn how it comes about: it is done once here whatever a file says. */
function marksOf(shape: Shape): readonly Mark[] {
  return isPart(shape) ? ['CLOSED', markerOf(shape.businessObject)] : [];
}

/** What runs elsewhere has a heavy one, what begins by an event a dashed one. */
function border(shape: Shape): Record<string, string | number> {
  if (shape.type === 'bpmn:CallActivity') {
    return { stroke: COLOURS.line, strokeWidth: 3 };
  }
  const isByEvent = isPart(shape) && markerOf(shape.businessObject) === 'EVENT';
  return { stroke: COLOURS.border, strokeWidth: 1.25, ...(isByEvent ? { stroke: COLOURS.line, strokeDasharray: '6 5' } : {}) };
}

function isEvent(element: BpmnElement): boolean {
  return element.type.endsWith('Event');
}

function isGateway(element: BpmnElement): boolean {
  return element.type.endsWith('Gateway');
}

function isLane(element: BpmnElement): boolean {
  return element.type === 'bpmn:Lane';
}
