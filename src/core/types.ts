/**
 * The words of the project as types. Paper *i* of a corpus is row *i* in every array here.
 */

export type * from './types/paper.ts';
export type * from './types/audit.ts';
export * from './types/blocks.ts';
export type * from './types/matrices.ts';
export type * from './types/vocabulary.ts';
export type * from './types/topics.ts';
export type * from './types/trends.ts';
export type * from './types/quality.ts';
export type * from './types/related.ts';
export type * from './types/options.ts';
export * from './types/atlas.ts';
export type * from './types/progress.ts';
export * from './types/userError.ts';
