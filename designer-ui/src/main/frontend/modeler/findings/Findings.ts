import type { BpmnElement, Canvas, ElementRegistry, EventBus, Overlays } from '../bpmn';
import type { Finding } from '../contract';
import { closedPartsAround } from '../inner/closedParts';

const OVERLAY = 'lekalo-finding';
const MARKERS = { error: 'lekalo-has-error', warning: 'lekalo-has-warning' } as const;

/** Shows findings on the elements they are about: a coloured outline and a count whose tooltip says what is wrong. */
export class Findings {
  static readonly $inject = ['eventBus', 'canvas', 'overlays', 'elementRegistry'];

  private marked: readonly string[] = [];

  constructor(
    eventBus: EventBus,
    private readonly canvas: Canvas,
    private readonly overlays: Overlays,
    private readonly elementRegistry: ElementRegistry,
  ) {
    eventBus.on('diagram.clear', () => {
      this.marked = [];
    });
  }

  show(findings: readonly Finding[]): void {
    this.clear();
    const byElement = new Map<string, Finding[]>();
    findings.forEach((finding) => this.shownOn(finding.elementId).forEach((id) => {
      byElement.set(id, [...byElement.get(id) ?? [], finding]);
    }));
    byElement.forEach((found, elementId) => this.mark(elementId, found));
    this.marked = [...byElement.keys()];
  }

  /** The element, and the closed parts that hide it. */
  private shownOn(elementId: string): string[] {
    const element = this.elementRegistry.get(elementId) as BpmnElement | undefined;
    return element ? [element, ...closedPartsAround(element, this.canvas, this.elementRegistry)].map(({ id }) => id) : [];
  }

  private mark(elementId: string, findings: readonly Finding[]): void {
    const element = this.elementRegistry.get(elementId) as BpmnElement | undefined;
    if (!element?.parent) {
      return;
    }
    const severity = findings.some((finding) => finding.severity === 'error') ? 'error' : 'warning';
    this.canvas.addMarker(element, MARKERS[severity]);
    this.overlays.add(element, OVERLAY, { position: positionOn(element), html: badge(severity, findings) });
  }

  private clear(): void {
    this.overlays.remove({ type: OVERLAY });
    this.marked.map((id) => this.elementRegistry.get(id) as BpmnElement | undefined).forEach((element) => {
      if (element) {
        Object.values(MARKERS).forEach((marker) => this.canvas.removeMarker(element, marker));
      }
    });
  }
}

function positionOn(element: BpmnElement): { top?: number; right?: number; left?: number } {
  return 'waypoints' in element ? { top: -10, left: 0 } : { top: -10, right: 10 };
}

function badge(severity: string, findings: readonly Finding[]): HTMLElement {
  const element = document.createElement('div');
  element.className = `lekalo-badge lekalo-badge-${severity}`;
  element.textContent = findings.length > 1 ? String(findings.length) : '!';
  element.title = findings.map((finding) => finding.text).join('\n');
  element.setAttribute('role', 'img');
  element.setAttribute('aria-label', element.title);
  return element;
}
