import { BlockSearchProvider } from './BlockSearchProvider';
import { ShownNames } from './ShownNames';

export const searchModule = {
  __init__: ['bpmnSearch'],
  bpmnSearch: ['type', BlockSearchProvider],
  shownNames: ['type', ShownNames],
};
