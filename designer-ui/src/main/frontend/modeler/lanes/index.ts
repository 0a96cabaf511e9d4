import { LaneRules } from './LaneRules';
import { Lanes } from './Lanes';
import { LaneSettings } from './LaneSettings';

export const lanesModule = {
  __init__: ['laneRules', 'laneSettings'],
  laneRules: ['type', LaneRules],
  lanes: ['type', Lanes],
  laneSettings: ['type', LaneSettings],
};
