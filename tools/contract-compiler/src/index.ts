export { type Compilation, compileContracts } from './compile.js';
export { type Diagnostic, formatDiagnostic, type Position } from './diagnostics/diagnostic.js';
export type { ContractFile } from './markdown/source-text.js';
export type { Model } from './model/model.js';
export { emit, emitTypes } from './emit/emit.js';
export { compareModels, type Difference } from './diff/compare.js';
export type { Change, Severity, Side } from './diff/change.js';
