import type { BpmnElement, Overlays } from '../bpmn';
import type { BlockCatalogue } from '../blocks/BlockCatalogue';

interface Drilldown {
  _addOverlay(part: BpmnElement): void;
}

/** Says of the button on a closed part what it opens; bpmn-js's own words would show an id. */
export class PartOpening {
  static readonly $inject = ['drilldownOverlayBehavior', 'overlays', 'blockCatalogue', 'config.text'];

  constructor(drilldown: Drilldown, overlays: Overlays, catalogue: BlockCatalogue, text: (key: string) => string) {
    const standard = drilldown._addOverlay.bind(drilldown);
    drilldown._addOverlay = (part) => {
      standard(part);
      const [overlay] = overlays.get({ element: part, type: 'drilldown' }) as unknown as { html: HTMLElement }[];
      if (overlay) {
        overlay.html.title = `${text('drawing.open')}: ${catalogue.called(part)}`;
        overlay.html.setAttribute('aria-label', overlay.html.title);
      }
    };
  }
}
