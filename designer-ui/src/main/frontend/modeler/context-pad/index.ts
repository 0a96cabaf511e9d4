import { BlockContextPadProvider } from './BlockContextPadProvider';
import { ContextPadPlacing } from './ContextPadPlacing';
import { LaneTools } from './LaneTools';
import { PartTools } from './PartTools';
import { SteadyContextPad } from './SteadyContextPad';

export const contextPadModule = {
  __init__: ['contextPadProvider', 'contextPadPlacing', 'steadyContextPad'],
  contextPadProvider: ['type', BlockContextPadProvider],
  contextPadPlacing: ['type', ContextPadPlacing],
  laneTools: ['type', LaneTools],
  partTools: ['type', PartTools],
  steadyContextPad: ['type', SteadyContextPad],
};
