import GlobalConnectModule from 'diagram-js/lib/features/global-connect';
import HandToolModule from 'diagram-js/lib/features/hand-tool';
import LassoToolModule from 'diagram-js/lib/features/lasso-tool';
import SpaceToolModule from 'bpmn-js/lib/features/space-tool';
import { ArrivalScrolling } from './ArrivalScrolling';
import { BlockPalette } from './BlockPalette';
import { PaletteTools } from './PaletteTools';
import { ToolRelease } from './ToolRelease';

export const paletteModule = {
  __depends__: [GlobalConnectModule, HandToolModule, LassoToolModule, SpaceToolModule],
  __init__: ['arrivalScrolling', 'palette', 'toolRelease'],
  arrivalScrolling: ['type', ArrivalScrolling],
  palette: ['type', BlockPalette],
  paletteTools: ['type', PaletteTools],
  toolRelease: ['type', ToolRelease],
  paletteProvider: ['value', null],
};
