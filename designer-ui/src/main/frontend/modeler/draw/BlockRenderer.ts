import { getCirclePath, getDiamondPath, getRoundRectPath } from 'bpmn-js/lib/draw/BpmnRenderUtil';
import BaseRenderer from 'diagram-js/lib/draw/BaseRenderer';
import { append, attr, classes, create } from 'tiny-svg';
import { type BpmnElement, type EventBus, isConnection, isLabel, type Shape, type TextRenderer } from '../bpmn';
import type { BlockCatalogue } from '../blocks/BlockCatalogue';
import { type Tone, toneOf } from '../blocks/tones';
import type { BlockSummary } from '../contract';
import { iconPath } from '../icons/icons';
import { propertiesOf } from '../settings/properties';
import { clipped } from './LabelClipping';
import { done } from './done';
import { COLOURS, toneColour, toneSurface } from './colours';

const OVER_BPMN_RENDERER = 1500;
const CORNER = 10;
const TILE = 22;
const MARGIN = 8;
const HEAD = MARGIN + TILE;
const LINES = 3;

/** Draws our blocks: tasks as cards, events and gateways with the block's icon. All else is drawn as bpmn-js does. */
export class BlockRenderer extends BaseRenderer {
  static readonly $inject = ['eventBus', 'textRenderer', 'blockCatalogue', 'config.text'];

  constructor(
    eventBus: EventBus,
    private readonly textRenderer: TextRenderer,
    private readonly catalogue: BlockCatalogue,
    private readonly text: (key: string) => string,
  ) {
    super(eventBus, OVER_BPMN_RENDERER);
  }

  override canRender(element: BpmnElement): boolean {
    return !isConnection(element) && !isLabel(element) && this.catalogue.of(element) !== undefined;
  }

  override drawShape(visuals: SVGElement, shape: Shape): SVGElement {
    const block = this.catalogue.of(shape) as BlockSummary;
    if (isEvent(shape)) {
      return drawEvent(visuals, shape, block);
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
    const card = draw(visuals, 'rect', {
      width, height, rx: CORNER, ry: CORNER, fill: COLOURS.surface, stroke: COLOURS.border, strokeWidth: 1.25,
    });
    draw(visuals, 'rect', { x: MARGIN, y: MARGIN, width: TILE, height: TILE, rx: 6, ry: 6, fill: toneSurface(tone) });
    drawIcon(visuals, block.icon, tone, { x: MARGIN + 3, y: MARGIN + 3 }, TILE - 6);
    this.drawText(visuals, block.name, 1, {
      x: HEAD - 3, width: width - HEAD + 5, height: 18, y: MARGIN + 2, style: { fontSize: 9.5, fill: COLOURS.inkMuted },
    });
    const name = shape.businessObject.name?.trim() ?? '';
    const shown = name || done(block.id, propertiesOf(shape.businessObject), this.text);
    this.drawText(visuals, shown, LINES, {
      x: 0, width, height: height - HEAD, y: HEAD, style: { fill: name ? COLOURS.ink : COLOURS.inkMuted },
    }, 'djs-label');
    const whole = create('title');
    whole.textContent = clipped(shown);
    append(visuals, whole);
    return card;
  }

  private drawText(visuals: SVGElement, text: string, lines: number, area: Area, marker?: string): void {
    const { width, height, style } = area;
    const drawn = this.textRenderer.createText(clipped(text), {
      box: { width, height, x: 0, y: 0 }, align: 'left-top', padding: { top: 3, right: lines > 1 ? 6 : 2, bottom: 0, left: 8 }, style,
    } as never) as SVGElement;
    attr(drawn, { transform: `translate(${area.x}, ${area.y})` });
    if (marker) {
      classes(drawn).add(marker);
    }
    append(visuals, drawn);
    keepLines(drawn, lines);
  }
}

interface Area { x: number; y: number; width: number; height: number; style: object }

/** Cuts drawn text to the lines that fit; the last one shown ends in an ellipsis. */
export function keepLines(drawn: SVGElement, lines: number): void {
  const spans = [...drawn.querySelectorAll('tspan')];
  spans.slice(lines).forEach((span) => span.remove());
  const last = spans[lines - 1];
  if (last && spans.length > lines) {
    last.textContent = `${(last.textContent ?? '').replace(/.{0,2}$/, '')}…`;
  }
}

function drawEvent(visuals: SVGElement, shape: Shape, block: BlockSummary): SVGElement {
  const { width, height } = shape;
  const tone = toneOf(block.bpmnType);
  const stroke = toneColour(tone);
  const circle = draw(visuals, 'circle', {
    cx: width / 2, cy: height / 2, r: width / 2,
    fill: toneSurface(tone), stroke, strokeWidth: tone === 'end' ? 3 : 1.5, ...dashes(shape),
  });
  if (tone === 'waiting') {
    draw(visuals, 'circle', {
      cx: width / 2, cy: height / 2, r: width / 2 - 3, fill: 'none', stroke, strokeWidth: 1, ...dashes(shape),
    });
  }
  drawIcon(visuals, block.icon, tone, { x: width / 2 - 9, y: height / 2 - 9 }, 18);
  return circle;
}

function dashes({ businessObject }: Shape): { strokeDasharray?: string } {
  return businessObject['cancelActivity'] === false ? { strokeDasharray: '4 3' } : {};
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

function drawIcon(visuals: SVGElement, icon: string, tone: Tone, at: { x: number; y: number }, size: number): void {
  const scale = size / 24;
  draw(visuals, 'path', {
    d: iconPath(icon), transform: `translate(${at.x}, ${at.y}) scale(${scale})`, fill: 'none', stroke: toneColour(tone),
    strokeWidth: 1.4 / scale, strokeLinecap: 'round', strokeLinejoin: 'round',
  });
}

function draw(visuals: SVGElement, name: string, attributes: Record<string, string | number>): SVGElement {
  const drawn = create(name);
  attr(drawn, attributes);
  append(visuals, drawn);
  return drawn;
}

function isEvent(element: BpmnElement): boolean {
  return element.type.endsWith('Event');
}

function isGateway(element: BpmnElement): boolean {
  return element.type.endsWith('Gateway');
}
