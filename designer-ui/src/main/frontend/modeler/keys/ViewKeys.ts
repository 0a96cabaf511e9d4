import type { Selection } from '../bpmn';
import type { TidyUp } from '../tidy/TidyUp';
import type { ZoomControls } from '../zoom/ZoomControls';
import type { QuickKeys } from './QuickKeys';

/** Tidies up, and shows all. */
export class ViewKeys {
  static readonly $inject = ['quickKeys', 'tidyUp', 'zoomControls', 'selection'];

  constructor(keys: QuickKeys, tidyUp: TidyUp, zoom: ZoomControls, selection: Selection) {
    keys.on('Digit0', () => zoom.fit());
    keys.on('KeyU', () => {
      tidyUp.tidyUp();
      if (selection.get().length < 2) {
        zoom.fit();
      }
    });
  }
}
