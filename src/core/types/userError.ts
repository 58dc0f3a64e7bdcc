/**
 * An error that a person can act on: one sentence that says what is wrong, where, and what to do.
 * Everything else that is thrown is a defect.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
}
