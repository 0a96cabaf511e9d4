import { BlockCatalogue } from './BlockCatalogue';
import { BlockPlacing } from './BlockPlacing';
import { BlockRules } from './BlockRules';
import { BlockShapes } from './BlockShapes';
import { BlockSizes } from './BlockSizes';
import { DrawnParts } from './DrawnParts';
import { LaneDefaults } from './LaneDefaults';
import { PartFilling } from './PartFilling';
import { Room } from './Room';

export const blocksModule = {
  __init__: ['blockCatalogue', 'blockPlacing', 'blockRules', 'blockSizes', 'partFilling', 'drawnParts', 'laneDefaults'],
  blockCatalogue: ['type', BlockCatalogue],
  blockPlacing: ['type', BlockPlacing],
  blockRules: ['type', BlockRules],
  blockShapes: ['type', BlockShapes],
  blockSizes: ['type', BlockSizes],
  laneDefaults: ['type', LaneDefaults],
  partFilling: ['type', PartFilling],
  drawnParts: ['type', DrawnParts],
  room: ['type', Room],
};

/** For drawings that nobody changes. */
export const catalogueModule = {
  __init__: ['blockCatalogue'],
  blockCatalogue: ['type', BlockCatalogue],
};
