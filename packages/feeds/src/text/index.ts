export { cleanLine, cleanText } from './clean-text.js';
export { readTime } from './read-time.js';
