export { answerProblem } from './answer-problem.js';
