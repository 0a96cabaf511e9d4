import { BlockContextPadProvider } from './BlockContextPadProvider';

export const contextPadModule = {
  __init__: ['contextPadProvider'],
  contextPadProvider: ['type', BlockContextPadProvider],
};
