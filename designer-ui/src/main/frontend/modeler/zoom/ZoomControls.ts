import type { Canvas, EventBus } from '../bpmn';

type Text = (key: string) => string;

/** Room for the name under the first block, which may be wider than the block. */
const BEFORE_START = 96;
const MARGIN = 24;

interface ZoomScroll { stepZoom(delta: number): void }

/** Smaller, larger, and the whole drawing at once; in the corner of the canvas. */
export class ZoomControls {
  static readonly $inject = ['config.text', 'eventBus', 'canvas', 'zoomScroll'];

  private readonly level = document.createElement('button');

  constructor(private readonly text: Text, eventBus: EventBus, private readonly canvas: Canvas, zoomScroll: ZoomScroll) {
    const row = document.createElement('div');
    row.className = 'lekalo-zoom';
    row.append(
      this.labelled(document.createElement('button'), '−', 'out', () => zoomScroll.stepZoom(-1)),
      this.labelled(this.level, '100 %', 'fit', () => this.fit()),
      this.labelled(document.createElement('button'), '+', 'in', () => zoomScroll.stepZoom(1)),
    );
    canvas.getContainer().append(row);
    eventBus.on('canvas.viewbox.changed', () => {
      this.level.textContent = `${Math.round(canvas.zoom() * 100)} %`;
    });
  }

  /** Shows everything, never larger than drawn. */
  fit(): void {
    const { inner, outer } = this.canvas.viewbox();
    const scale = Math.min(1, (outer.width - 2 * MARGIN) / inner.width, (outer.height - 2 * MARGIN) / inner.height);
    if (!(scale > 0)) {
      return;
    }
    this.canvas.viewbox({
      x: inner.x + inner.width / 2 - outer.width / scale / 2,
      y: inner.y + inner.height / 2 - outer.height / scale / 2,
      width: outer.width / scale,
      height: outer.height / scale,
    });
  }

  /** A drawing that has just begun stands at the left, since it grows to the right. */
  begin(readOnly: boolean): void {
    this.fit();
    const { inner, width, height, y } = this.canvas.viewbox();
    if (!readOnly && inner.width < width / 2) {
      const before = Math.min(BEFORE_START, (width - inner.width) / 2);
      this.canvas.viewbox({ x: inner.x - before, y, width, height });
    }
  }

  private labelled(button: HTMLButtonElement, label: string, key: string, act: () => void): HTMLButtonElement {
    button.type = 'button';
    button.textContent = label;
    button.title = this.text(`drawing.zoom.${key}`);
    button.setAttribute('aria-label', button.title);
    button.addEventListener('click', act);
    return button;
  }
}
