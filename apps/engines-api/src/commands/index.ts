export { CommandLineError, readCommandLine } from './command-line.js';
export type { Command } from './command-line.js';
export { runContractCommand } from './contract-commands.js';
export { runHistoryCommand } from './history-commands.js';
export { runKeyCommand } from './key-commands.js';
export { usage } from './usage.js';
