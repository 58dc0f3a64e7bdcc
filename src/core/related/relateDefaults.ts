export const relateDefaults = {
  related: 15,
  /** Up to so many papers, all are compared with all. */
  comparedWithAll: 20_000,
  /** Papers that the recall of a larger corpus is measured on. */
  recallSample: 500,
} as const;
