import { UserError } from '../core/types.ts';
import { FORMAT_VERSION, type AtlasFile, type Manifest } from './manifest.ts';

const MAJOR = FORMAT_VERSION.split('.')[0]!;

/** Fields without which nothing can be shown, and what they must be. */
const REQUIRED: readonly (readonly [keyof Manifest, (value: unknown) => boolean])[] = [
  ['runId', (value) => typeof value === 'string'],
  ['title', (value) => typeof value === 'string'],
  ['papers', (value) => Number.isInteger(value) && (value as number) > 0],
  ['topics', isFilledList],
  ['themes', isFilledList],
  ['trends', (value) => typeof value === 'object' && value !== null],
  ['sources', Array.isArray],
  ['files', isFilledList],
];

/**
 * Reads `manifest.json`.
 *
 * @throws UserError when it is not the manifest of an atlas, or of a version that this reader
 *   does not know
 */
export function parseManifest(bytes: Uint8Array, where: string): Manifest {
  const manifest = parseAny(bytes, where);
  if (majorOf(manifest) !== MAJOR) throw new UserError(strangeVersion(manifest, where));
  const wrong = REQUIRED.find(([field, isRight]) => !isRight(manifest[field]));
  if (wrong) {
    throw new UserError(`${where} is damaged: "${wrong[0]}" is missing; build the atlas again`);
  }
  return manifest as Manifest;
}

/**
 * The files that a manifest lists, of this version or of an older one: what a new atlas replaces.
 *
 * @throws UserError when it is not the manifest of such an atlas
 */
export function listedFiles(bytes: Uint8Array, where: string): readonly AtlasFile[] {
  const manifest = parseAny(bytes, where);
  if (!(Number(majorOf(manifest)) <= Number(MAJOR))) {
    throw new UserError(strangeVersion(manifest, where));
  }
  const { files } = manifest;
  if (isFilledList(files)) return files as readonly AtlasFile[];
  throw new UserError(`${where} is damaged: "files" is missing; build the atlas again`);
}

/** The fields of a manifest of any version. */
function parseAny(bytes: Uint8Array, where: string): Partial<Manifest> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new UserError(`${where} is damaged: it is not JSON; build the atlas again`);
  }
  const manifest = parsed as Partial<Manifest> | null;
  if (typeof manifest !== 'object' || manifest?.format !== 'topic-atlas') {
    throw new UserError(
      `${where} is not the manifest of an atlas; give the folder that "build" made`,
    );
  }
  return manifest;
}

function majorOf({ version }: Partial<Manifest>): string {
  return String(version).split('.')[0]!;
}

function strangeVersion(manifest: Partial<Manifest>, where: string): string {
  const advice =
    Number(majorOf(manifest)) > Number(MAJOR)
      ? 'update Topic Atlas to open it'
      : 'build the atlas again';
  return (
    `${where} has format version ${manifest.version}, ` +
    `and this Topic Atlas reads version ${MAJOR}; ${advice}`
  );
}

function isFilledList(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0;
}
