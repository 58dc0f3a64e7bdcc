import { beforeAll, describe, expect, test } from 'vitest';
import { FORMAT_VERSION, type Manifest } from '../../src/atlas/manifest.ts';
import { listedFiles, parseManifest } from '../../src/atlas/parseManifest.ts';
import { UserError } from '../../src/core/types.ts';
import { handMadeFiles } from '../support/atlasFiles.ts';
import { abstracts } from '../support/coreCorpus.ts';

const where = 'my-atlas/manifest.json';
const parse = (text: string): Manifest => parseManifest(new TextEncoder().encode(text), where);

let whole: Manifest;
beforeAll(() => {
  const files = handMadeFiles(abstracts('rye', 'oven'));
  whole = parseManifest(files.get('manifest.json')!, where);
});

test('reads what was written, of this version and of later minor ones', () => {
  expect(whole.version).toBe(FORMAT_VERSION);
  expect(parse(JSON.stringify(whole))).toEqual(whole);
  const later = { ...whole, version: '2.99', added: true };
  expect(parse(JSON.stringify(later))).toEqual(later);
});

describe('refuses', () => {
  test.each(['', '{', 'not JSON', '{"format":"topic-atlas"'])('what is not JSON: %j', (text) => {
    expect(() => parse(text)).toThrow(
      new UserError(`${where} is damaged: it is not JSON; build the atlas again`),
    );
  });

  test('bytes that are no text', () => {
    expect(() => parseManifest(Uint8Array.of(0x22, 0xff, 0x22), where)).toThrow(
      new UserError(`${where} is damaged: it is not JSON; build the atlas again`),
    );
  });

  test.each(['null', '[]', '7', '"topic-atlas"', '{}', '{"format":"other"}'])(
    'what is no atlas: %s',
    (text) => {
      expect(() => parse(text)).toThrow(
        new UserError(
          `${where} is not the manifest of an atlas; give the folder that "build" made`,
        ),
      );
    },
  );

  test.each([
    ['3.0', 'update Topic Atlas to open it'],
    ['10.3', 'update Topic Atlas to open it'],
    ['1.0', 'build the atlas again'],
  ])('version %s by its name', (version, advice) => {
    expect(() => parse(JSON.stringify({ ...whole, version }))).toThrow(
      new UserError(
        `${where} has format version ${version}, and this Topic Atlas reads version 2; ${advice}`,
      ),
    );
  });

  test('a manifest without a version', () => {
    expect(() => parse('{"format":"topic-atlas"}')).toThrow(UserError);
  });

  test.each([
    ['runId', 7],
    ['title', null],
    ['papers', 0],
    ['papers', 1.5],
    ['papers', '12'],
    ['topics', []],
    ['topics', {}],
    ['themes', []],
    ['trends', null],
    ['sources', 'a.bib'],
    ['files', []],
  ])('%s that is %j', (field, value) => {
    expect(() => parse(JSON.stringify({ ...whole, [field]: value }))).toThrow(
      new UserError(`${where} is damaged: "${field}" is missing; build the atlas again`),
    );
  });

  test.each(['runId', 'title', 'papers', 'topics', 'themes', 'trends', 'sources', 'files'])(
    'a manifest without %s',
    (field) => {
      expect(() => parse(JSON.stringify({ ...whole, [field]: undefined }))).toThrow(
        new UserError(`${where} is damaged: "${field}" is missing; build the atlas again`),
      );
    },
  );
});

describe('the files that a new atlas replaces', () => {
  const filesOf = (manifest: object) =>
    listedFiles(new TextEncoder().encode(JSON.stringify(manifest)), where);

  test('are those that a manifest of this or an older version lists', () => {
    expect(filesOf(whole)).toEqual(whole.files);
    const old = { format: 'topic-atlas', version: '1.0', files: [{ path: 'search/index.json' }] };
    expect(filesOf(old)).toEqual(old.files);
  });

  test.each([
    ['a newer version', { version: '3.0' }, 'update Topic Atlas to open it'],
    ['no version', { version: undefined }, 'build the atlas again'],
    ['no files', { files: [] }, '"files" is missing'],
    ['no atlas', { format: 'other' }, 'is not the manifest of an atlas'],
  ])('are not known of %s', (_, changed, message) => {
    expect(() => filesOf({ ...whole, ...changed })).toThrow(UserError);
    expect(() => filesOf({ ...whole, ...changed })).toThrow(message);
  });
});
