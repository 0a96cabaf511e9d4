import { attr, create } from 'tiny-svg';
import type { BpmnElement, Canvas, ElementRegistry, Overlays, Selection } from '../modeler/bpmn';
import { closedPartsAround, leadTo } from '../modeler/inner/closedParts';
import type { Progress, Token, Visit } from './contract';

const OVERLAY = 'lekalo-progress';

/** Colours what was passed and marks what is running: tokens as counts, failures in red, times as small texts. */
export class ProgressMarks {
  static readonly $inject = ['canvas', 'overlays', 'elementRegistry', 'selection'];

  private selected: string | null | undefined;
  private marked: (readonly [BpmnElement, string])[] = [];

  constructor(
    private readonly canvas: Canvas,
    private readonly overlays: Overlays,
    private readonly elementRegistry: ElementRegistry,
    private readonly selection: Selection,
  ) {
    canvas.getContainer().querySelector('svg')?.append(arrowOfTakenPath());
  }

  show({ tokens, visited, flows, selected }: Progress): void {
    this.clear();
    flows.forEach((id) => this.mark(id, 'lekalo-taken'));
    visited.forEach((visit) => this.showVisit(visit));
    this.inSight(tokens).forEach((token) => this.showToken(token));
    const element = selected ? this.find(selected) : undefined;
    if (element && selected !== this.selected) {
      leadTo(element, this.canvas);
    }
    this.selected = selected;
    this.selection.select(element ?? null as never);
  }

  /** What stands in a closed part shows on it too, and on those that it is in. */
  private inSight(tokens: readonly Token[]): Token[] {
    const shown = new Map<string, Token>();
    tokens.forEach(({ elementId, count, failed }) => this.shownOn(elementId).forEach((id) => {
      const { count: others, failed: otherFailed } = shown.get(id) ?? { count: 0, failed: false };
      shown.set(id, { elementId: id, count: count + others, failed: failed || otherFailed });
    }));
    return [...shown.values()];
  }

  private shownOn(id: string): string[] {
    const element = this.find(id);
    return element ? [element, ...closedPartsAround(element, this.canvas, this.elementRegistry)].map((one) => one.id) : [];
  }

  private showVisit({ elementId, text }: Visit): void {
    this.mark(elementId, 'lekalo-visited');
    if (text) {
      const { position, className } = this.timePlace(elementId);
      this.overlay(elementId, position, className, text);
    }
  }

  private showToken({ elementId, count, failed }: Token): void {
    this.mark(elementId, failed ? 'lekalo-failed' : 'lekalo-running');
    this.overlay(elementId, { top: -11, right: 12 }, `lekalo-token ${failed ? 'lekalo-token-failed' : ''}`, String(count));
  }

  private mark(id: string, marker: string): void {
    const element = this.find(id);
    if (element) {
      this.canvas.addMarker(element, marker);
      this.marked.push([element, marker]);
    }
  }

  private overlay(id: string, position: object, className: string, text: string): void {
    const element = this.find(id);
    if (element) {
      const html = document.createElement('div');
      html.className = className;
      html.textContent = text;
      this.overlays.add(element, OVERLAY, { position, html });
    }
  }

  /** Where neither the element's name nor those of its exits are: a choice has them below and to the right. */
  private timePlace(id: string): { position: object; className: string } {
    const type = this.find(id)?.type ?? '';
    if (type.endsWith('Gateway')) {
      return { position: { top: -8, left: 14 }, className: 'lekalo-time lekalo-time-before' };
    }
    return { position: type.endsWith('Event') ? { top: -16, right: -2 } : { bottom: -4, left: 0 }, className: 'lekalo-time' };
  }

  private clear(): void {
    this.overlays.remove({ type: OVERLAY });
    this.marked.forEach(([element, marker]) => {
      if (this.find(element.id) === element) {
        this.canvas.removeMarker(element, marker);
      }
    });
    this.marked = [];
  }

  private find(id: string): BpmnElement | undefined {
    return this.elementRegistry.get(id) as BpmnElement | undefined;
  }
}

/** The heads of arrows have colours of their own, so a coloured path needs its own. */
function arrowOfTakenPath(): SVGElement {
  const marker = create('marker');
  attr(marker, { id: 'lekalo-taken-arrow', viewBox: '0 0 20 20', refX: 11, refY: 10, markerWidth: 8, markerHeight: 8, orient: 'auto' });
  const head = create('path');
  attr(head, { d: 'M 1 5 L 11 10 L 1 15 Z', fill: 'var(--lekalo-done)' });
  marker.append(head);
  const definitions = create('defs');
  definitions.append(marker);
  return definitions;
}
