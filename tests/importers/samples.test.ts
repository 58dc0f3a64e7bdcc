import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { importAll } from '../support/imported.ts';

const shared = new URL('../../../shared/', import.meta.url);

/** Real exports, and the records that must be read and not dropped. */
const SAMPLES: readonly (readonly [string, number])[] = [
  ['samples/bibtex/acl_anthology_coling2022.bib', 39],
  ['samples/bibtex/acm-dl_sigir-2019.bib', 287],
  ['samples/bibtex/mendeley_desktop.bib', 887],
  ['samples/bibtex/pmlr_icml2018.bib', 40],
  ['samples/bibtex/scopus_export.bib', 10],
  ['samples/bibtex/zotero_betterbibtex.bib', 680],
  ['samples/ris/dimensions_246.ris', 246],
  ['samples/ris/endnote_pubmed.txt', 6],
  ['samples/ris/lens_49.ris', 49],
  ['samples/ris/ovid_psycinfo.ris', 6],
  ['samples/ris/scopus_restoration.ris', 286],
  ['samples/ris/wos_79.ris', 79],
  ['samples/ris/zotero_baseline.ris', 100],
  ['samples/scopus-csv/scopus_2025.csv', 8],
  ['samples/scopus-csv/scopus_litstudy.csv', 58],
  ['samples/other-csv/generic_semicolon.csv', 2],
  ['samples/other-csv/generic_tab.tsv', 2],
  ['samples/other-csv/ieee_xplore_large.csv', 41],
  ['samples/other-csv/lens_sample.csv', 8],
  ['samples/other-csv/openalex_sample.csv', 8],
  ['samples/other-csv/vispubs_eurovis.csv', 1252],
  ['samples/nasty/DERIVED_zotero_unbalanced.bib', 14],
  ['samples/nasty/example_multiline.ris', 3],
];

describe.skipIf(!existsSync(shared))('real files in ../shared', { timeout: 60_000 }, () => {
  it('finds the 57 papers of the saved Daily Papers page', async () => {
    const text = readFileSync(new URL('seed/daily-papers.txt', shared), 'utf8');
    const { papers, audit } = await importAll(text, 'daily-papers.txt');
    expect(audit).toMatchObject({ format: 'Daily Papers page', read: 57, kept: 57 });
    expect(papers.every(({ title, abstract }) => title !== '' && abstract.length > 500)).toBe(true);
  });

  it('reads every paper of a year of Daily Papers', async () => {
    const bytes = gunzipSync(readFileSync(new URL('corpora/hf-daily.jsonl.gz', shared)));
    const { papers } = await importAll(bytes.toString('utf8'), 'hf-daily.jsonl.gz');
    expect(papers).toHaveLength(9577);
    expect(papers.every(({ date }) => date !== null)).toBe(true);
  });

  it.each(SAMPLES)('reads %s', async (path, papers) => {
    const { audit } = await importAll(readFileSync(new URL(path, shared), 'utf8'), path);
    expect(audit.kept + audit.merged.length).toBe(papers);
    expect(audit.read).toBe(papers);
  });
});
