import { BlockSearchProvider } from './BlockSearchProvider';

export const searchModule = {
  __init__: ['bpmnSearch'],
  bpmnSearch: ['type', BlockSearchProvider],
};
