import { BlockContextPadProvider } from './BlockContextPadProvider';
import { ContextPadPlacing } from './ContextPadPlacing';
import { EventTools } from './EventTools';
import { LaneTools } from './LaneTools';
import { OutOfTheWay } from './OutOfTheWay';
import { PartTools } from './PartTools';
import { SeveralTools } from './SeveralTools';
import { SteadyContextPad } from './SteadyContextPad';

export const contextPadModule = {
  __init__: ['contextPadProvider', 'contextPadPlacing', 'outOfTheWay', 'steadyContextPad'],
  contextPadProvider: ['type', BlockContextPadProvider],
  contextPadPlacing: ['type', ContextPadPlacing],
  eventTools: ['type', EventTools],
  laneTools: ['type', LaneTools],
  outOfTheWay: ['type', OutOfTheWay],
  partTools: ['type', PartTools],
  severalTools: ['type', SeveralTools],
  steadyContextPad: ['type', SteadyContextPad],
};
