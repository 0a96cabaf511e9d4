import { BlockContextPadProvider } from './BlockContextPadProvider';
import { ContextPadPlacing } from './ContextPadPlacing';

export const contextPadModule = {
  __init__: ['contextPadProvider', 'contextPadPlacing'],
  contextPadProvider: ['type', BlockContextPadProvider],
  contextPadPlacing: ['type', ContextPadPlacing],
};
