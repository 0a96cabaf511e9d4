import { BlockLabelEditing } from './BlockLabelEditing';
import { BlockRenderer } from './BlockRenderer';
import { FrameRenderer } from './FrameRenderer';
import { LabelClipping } from './LabelClipping';
import { LabelRenderer } from './LabelRenderer';

/** For every drawing, read-only ones too. */
export const drawModule = {
  __init__: ['labelClipping', 'blockRenderer', 'frameRenderer', 'labelRenderer'],
  frameRenderer: ['type', FrameRenderer],
  labelClipping: ['type', LabelClipping],
  blockRenderer: ['type', BlockRenderer],
  labelRenderer: ['type', LabelRenderer],
};

export const labelEditingModule = {
  __init__: ['blockLabelEditing'],
  blockLabelEditing: ['type', BlockLabelEditing],
};
