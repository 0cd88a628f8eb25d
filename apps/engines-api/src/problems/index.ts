export { bodyLimit, bodyTooLarge } from './body-too-large.js';
export { sendParseError } from './send-parse-error.js';
export { sendProblem } from './send-problem.js';
export { toHttpPaths } from './http-paths.js';
