export { CommandLineError, readCommandLine } from './command-line.js';
export type { Command } from './command-line.js';
export { runKeyCommand } from './key-commands.js';
export { usage } from './usage.js';
