export { createRandom, seedFrom } from './create-random.js';
export type { Random } from './create-random.js';
