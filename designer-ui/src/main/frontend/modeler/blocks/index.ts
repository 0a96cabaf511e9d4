import { BlockCatalogue } from './BlockCatalogue';
import { BlockPlacing } from './BlockPlacing';
import { BlockRules } from './BlockRules';
import { BlockShapes } from './BlockShapes';
import { BlockSizes } from './BlockSizes';
import { PartFilling } from './PartFilling';

export const blocksModule = {
  __init__: ['blockCatalogue', 'blockPlacing', 'blockRules', 'blockSizes', 'partFilling'],
  blockCatalogue: ['type', BlockCatalogue],
  blockPlacing: ['type', BlockPlacing],
  blockRules: ['type', BlockRules],
  blockShapes: ['type', BlockShapes],
  blockSizes: ['type', BlockSizes],
  partFilling: ['type', PartFilling],
};

/** For drawings that nobody changes. */
export const catalogueModule = {
  __init__: ['blockCatalogue'],
  blockCatalogue: ['type', BlockCatalogue],
};
