import { SharedClipboard } from './SharedClipboard';

export const clipboardModule = {
  __init__: ['sharedClipboard'],
  sharedClipboard: ['type', SharedClipboard],
};
