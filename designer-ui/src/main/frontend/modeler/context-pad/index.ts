import { BlockContextPadProvider } from './BlockContextPadProvider';
import { ContextPadPlacing } from './ContextPadPlacing';
import { PartTools } from './PartTools';
import { SteadyContextPad } from './SteadyContextPad';

export const contextPadModule = {
  __init__: ['contextPadProvider', 'contextPadPlacing', 'steadyContextPad'],
  contextPadProvider: ['type', BlockContextPadProvider],
  contextPadPlacing: ['type', ContextPadPlacing],
  partTools: ['type', PartTools],
  steadyContextPad: ['type', SteadyContextPad],
};
