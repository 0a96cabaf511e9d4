import { BlockLabelEditing } from './BlockLabelEditing';
import { BlockRenderer } from './BlockRenderer';
import { EventWords } from './EventWords';
import { ForeignRenderer } from './ForeignRenderer';
import { FrameRenderer } from './FrameRenderer';
import { LabelClipping } from './LabelClipping';
import { LabelRenderer } from './LabelRenderer';
import { LaneRenderer } from './LaneRenderer';
import { Sayings } from './Sayings';
import { WayRenderer } from './WayRenderer';

/** For every drawing, read-only ones too. */
export const drawModule = {
  __init__: [
    'labelClipping', 'blockRenderer', 'foreignRenderer', 'frameRenderer', 'labelRenderer', 'laneRenderer', 'wayRenderer',
  ],
  eventWords: ['type', EventWords],
  foreignRenderer: ['type', ForeignRenderer],
  frameRenderer: ['type', FrameRenderer],
  labelClipping: ['type', LabelClipping],
  blockRenderer: ['type', BlockRenderer],
  labelRenderer: ['type', LabelRenderer],
  laneRenderer: ['type', LaneRenderer],
  sayings: ['type', Sayings],
  wayRenderer: ['type', WayRenderer],
};

export const labelEditingModule = {
  __init__: ['blockLabelEditing'],
  blockLabelEditing: ['type', BlockLabelEditing],
};
