import { Duplicating } from './Duplicating';
import { PastedReferences } from './PastedReferences';
import { SharedClipboard } from './SharedClipboard';

export const clipboardModule = {
  __init__: ['duplicating', 'sharedClipboard', 'pastedReferences'],
  duplicating: ['type', Duplicating],
  pastedReferences: ['type', PastedReferences],
  sharedClipboard: ['type', SharedClipboard],
};
