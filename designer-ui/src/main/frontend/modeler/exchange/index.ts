import { PastedReferences } from './PastedReferences';
import { SharedClipboard } from './SharedClipboard';

export const clipboardModule = {
  __init__: ['sharedClipboard', 'pastedReferences'],
  pastedReferences: ['type', PastedReferences],
  sharedClipboard: ['type', SharedClipboard],
};
