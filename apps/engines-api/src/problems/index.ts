export { answerProblem } from './answer-problem.js';
export { answerUnreadable } from './answer-unreadable.js';
export { bodyLimit, bodyTooLarge } from './body-too-large.js';
