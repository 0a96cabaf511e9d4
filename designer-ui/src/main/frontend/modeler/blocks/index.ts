import { AnsweredWays } from './AnsweredWays';
import { Becoming } from './Becoming';
import { BlockCatalogue } from './BlockCatalogue';
import { BlockPlacing } from './BlockPlacing';
import { BlockRules } from './BlockRules';
import { BlockShapes } from './BlockShapes';
import { BlockSizes } from './BlockSizes';
import { DrawnParts } from './DrawnParts';
import { FreePlaces } from './FreePlaces';
import { LaneDefaults } from './LaneDefaults';
import { LeftEnds } from './LeftEnds';
import { NextSteps } from './NextSteps';
import { PartFilling } from './PartFilling';
import { Room } from './Room';
import { RoomMaking } from './RoomMaking';

export const blocksModule = {
  __init__: ['answeredWays', 'blockCatalogue', 'blockPlacing', 'blockRules', 'blockSizes', 'partFilling', 'drawnParts', 'freePlaces', 'laneDefaults', 'leftEnds', 'roomMaking'],
  answeredWays: ['type', AnsweredWays],
  becoming: ['type', Becoming],
  blockCatalogue: ['type', BlockCatalogue],
  blockPlacing: ['type', BlockPlacing],
  blockRules: ['type', BlockRules],
  blockShapes: ['type', BlockShapes],
  blockSizes: ['type', BlockSizes],
  freePlaces: ['type', FreePlaces],
  laneDefaults: ['type', LaneDefaults],
  leftEnds: ['type', LeftEnds],
  nextSteps: ['type', NextSteps],
  partFilling: ['type', PartFilling],
  drawnParts: ['type', DrawnParts],
  room: ['type', Room],
  roomMaking: ['type', RoomMaking],
};

/** For drawings that nobody changes. */
export const catalogueModule = {
  __init__: ['blockCatalogue'],
  blockCatalogue: ['type', BlockCatalogue],
};
