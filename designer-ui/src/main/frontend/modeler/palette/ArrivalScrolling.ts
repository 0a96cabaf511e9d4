import type { BpmnElement, Canvas, EventBus, Point } from '../bpmn';

interface AutoScroll {
  startScroll(point: Point): void;
  stopScroll(): void;
}

interface Creating { context: { source?: BpmnElement } }

const BORDER = 20;

/** What is dragged in from beside the drawing does not scroll it on its way: only once it was in, the borders scroll. */
export class ArrivalScrolling {
  static readonly $inject = ['eventBus', 'autoScroll', 'canvas'];

  private isArriving = false;

  constructor(eventBus: EventBus, autoScroll: AutoScroll, private readonly canvas: Canvas) {
    const scroll = autoScroll.startScroll.bind(autoScroll);
    autoScroll.startScroll = (point) => {
      this.isArriving &&= !this.isInside(point);
      if (this.isArriving) {
        autoScroll.stopScroll();
      } else {
        scroll(point);
      }
    };
    eventBus.on('create.init', ({ context }: Creating) => {
      this.isArriving = !context.source;
    });
    eventBus.on('drag.cleanup', () => {
      this.isArriving = false;
    });
  }

  private isInside({ x, y }: Point): boolean {
    const { width, height } = this.canvas.getContainer().getBoundingClientRect();
    return x > BORDER && y > BORDER && x < width - BORDER && y < height - BORDER;
  }
}
