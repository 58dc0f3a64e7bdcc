export type StageName =
  'tokenise' | 'weigh' | 'reduce' | 'cluster' | 'relate' | 'place' | 'name' | 'trend';

/** Called as a stage goes on; `fraction` is the done part of that stage, 0 to 1. */
export type OnProgress = (stage: StageName, fraction: number) => void;
