import { BlockLabelEditing } from './BlockLabelEditing';
import { BlockRenderer } from './BlockRenderer';
import { LabelClipping } from './LabelClipping';
import { LabelRenderer } from './LabelRenderer';

/** For every drawing, read-only ones too. */
export const drawModule = {
  __init__: ['labelClipping', 'blockRenderer', 'labelRenderer'],
  labelClipping: ['type', LabelClipping],
  blockRenderer: ['type', BlockRenderer],
  labelRenderer: ['type', LabelRenderer],
};

export const labelEditingModule = {
  __init__: ['blockLabelEditing'],
  blockLabelEditing: ['type', BlockLabelEditing],
};
