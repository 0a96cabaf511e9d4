import { ZoomControls } from './ZoomControls';

export const zoomModule = {
  __init__: ['zoomControls'],
  zoomControls: ['type', ZoomControls],
};
