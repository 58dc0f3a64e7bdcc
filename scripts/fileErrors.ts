import { UserError } from '../src/core/types.ts';

/** What the codes of the file system mean to a person, as the end of a sentence. */
const meanings: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist; check the name',
  ENOTDIR: 'a part of its path is a file, not a folder; check the name',
  EEXIST: 'a file is where a folder should be; choose another place',
  EISDIR: 'it is a folder; give a file',
  EACCES: 'you have no permission; change its permissions or choose another place',
  EPERM: 'the system does not allow it; choose another place',
  EROFS: 'the disk is read-only; choose another place',
  ENOSPC: 'the disk is full; make room or choose another disk',
  EDQUOT: 'your disk quota is used up; make room or choose another disk',
  EBUSY: 'it is in use, perhaps as a mount point; choose a folder inside it',
  EXDEV: 'it lies on another disk than its parent folder; choose a folder inside it',
  ENAMETOOLONG: 'its name is too long; choose a shorter one',
  EMFILE: 'too many files are open; close some programs and try again',
};

/** The code of an error of the file system, such as `ENOENT`; undefined for other errors. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

/**
 * Turns an error of the file system into a UserError: "cannot read x.csv: it does not exist; …".
 * Anything else comes back as it is.
 * @param doing what was tried, such as "read"
 */
export function fileError(error: unknown, doing: string, path: string): unknown {
  const meaning = meanings[errorCode(error) ?? ''];
  if (meaning === undefined) return error;
  return new UserError(`cannot ${doing} ${path}: ${meaning}`, { cause: error });
}
