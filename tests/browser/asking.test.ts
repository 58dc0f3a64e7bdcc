import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { readFile } from 'node:fs/promises';
import { browserAtlases } from '../support/browserAtlases.ts';
import { launchChromium } from '../support/chromium.ts';
import { serveDashboard, type DashboardServer } from '../support/dashboardServer.ts';

// Asking the map: selecting, searching, filtering, in the built dashboard (`npm run build`).
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

let browser: Browser;
let server: DashboardServer;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  const [atlases, started] = await Promise.all([browserAtlases(), launchChromium()]);
  server = await serveDashboard({ small: atlases['small']!, undated: atlases['undated']! });
  browser = started;
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

afterEach(async () => {
  await page?.context().close();
});

/** Opens the atlas of 240 papers, and waits until its map is there. */
async function open(view = '', options: BrowserContextOptions = {}): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    acceptDownloads: true,
    ...options,
  });
  page = await context.newPage();
  page.setDefaultTimeout(10_000);
  complaints = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(server.page('small', view));
  await page.locator('text.theme').first().waitFor({ state: 'attached' });
}

const address = () => new URL(page.url()).searchParams;
const selection = () => page.getByRole('article', { name: 'Selection' });
const chip = (text: string | RegExp) => page.getByRole('button', { name: text });

/** Presses at a part of the free map, moves through others, and lets go there. */
async function drag(points: readonly (readonly [number, number])[]): Promise<void> {
  const [first, ...others] = points.map(([x, y]) => [264 + 816 * x, 48 + 736 * y] as const);
  await page.mouse.move(...first!);
  await page.mouse.down();
  for (const point of others) await page.mouse.move(...point, { steps: 4 });
  await page.mouse.up();
}

/** "82 papers, 34.2% of the corpus" */
async function selected(): Promise<number> {
  const facts = await selection().locator('.facts').first().innerText();
  return Number(/^([\d,]+) paper/.exec(facts)![1]!.replace(',', ''));
}

describe('a selection', () => {
  it('is drawn as a box with Shift, and reopened by its link', async () => {
    await open();
    await page.keyboard.down('Shift');
    await drag([
      [0.06, 0.06],
      [0.5, 0.94],
    ]);
    await page.keyboard.up('Shift');
    await selection().waitFor();
    const papers = await selected();
    expect(papers).toBeGreaterThan(0);
    expect(papers).toBeLessThan(240);
    expect(address().get('area')!.split(',')).toHaveLength(8);
    // The map has not moved under the box.
    expect(address().get('map')).toBeNull();
    await page.reload();
    await selection().waitFor();
    expect(await selected()).toBe(papers);
    expect(complaints).toEqual([]);
  });

  it('is drawn with the lasso, tells what sets it apart, and goes with Escape', async () => {
    await open();
    await page.getByRole('button', { name: /lasso/ }).click();
    await drag([
      [0.06, 0.06],
      [0.5, 0.06],
      [0.5, 0.5],
      [0.5, 0.94],
      [0.06, 0.94],
    ]);
    await selection().waitFor();
    await selection().getByRole('heading', { name: 'What sets it apart' }).waitFor();
    await selection().locator('button[title^="In "]').first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'How to read the map' }).waitFor();
    expect(address().get('area')).toBeNull();
    expect(complaints).toEqual([]);
  });

  it('is kept under a name, and found again on the next visit', async () => {
    await open('area=-5,-5,5,-5,5,5,-5,5');
    expect(await selected()).toBe(240);
    await page.getByRole('textbox', { name: 'Name of the selection' }).fill('All of it');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await selection().getByRole('heading', { name: 'All of it' }).waitFor();
    expect(address().get('set')).toBe('All of it');
    await page.goto(server.page('small'));
    await page.getByRole('button', { name: /^All of it/ }).click();
    expect(await selected()).toBe(240);
    await page.getByRole('button', { name: 'Forget it' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'How to read the map' }).waitFor();
    expect(await page.getByText('Your selections').count()).toBe(0);
  });

  it.each([
    ['CSV', 'area-on-the-map.csv', /^id,title,authors/],
    ['BibTeX', 'area-on-the-map.bib', /^@article\{paper_0,/],
    ['RIS', 'area-on-the-map.ris', /^TY {2}- JOUR/],
    ['JSON', 'area-on-the-map.json', /^\[\s*\{\s*"id": "paper-0"/],
  ])('is written as %s', async (format, name, start) => {
    await open('area=-5,-5,5,-5,5,5,-5,5');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: format, exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(name);
    expect(await readFile(await download.path(), 'utf8')).toMatch(start);
    expect(complaints).toEqual([]);
  });

  it('is made of the topic in focus, and a field is left before the selection is', async () => {
    await open('topic=1');
    await page.getByRole('button', { name: 'Select its papers' }).click();
    await chip(/: Show all topics$/)
      .first()
      .click();
    await selection().waitFor();
    const field = page.getByRole('textbox', { name: 'Name of the selection' });
    await field.fill('Kept');
    await page.keyboard.press('Escape');
    expect(await field.inputValue()).toBe('Kept');
    await page.keyboard.press('Escape');
    await selection().waitFor({ state: 'hidden' });
  });

  it('is made of what a search has found', async () => {
    await open('q=glacier');
    await chip('Select these').click();
    await chip('“glacier”: Clear the search').click();
    await selection().getByRole('heading', { name: '“glacier”' }).waitFor();
    expect(await selected()).toBeGreaterThan(20);
    expect(address().get('set')).toBe('“glacier”');
    const papers = await selected();
    await expect.poll(() => address().get('q')).toBeNull();
    await page.reload();
    expect(await selected()).toBe(papers);
  });

  it('that this browser does not know is said to be unknown', async () => {
    await open('set=Somewhere else');
    await page.getByText('The selection “Somewhere else” of this link is not kept').waitFor();
    expect(await selection().count()).toBe(0);
  });

  it('is narrowed further by a topic, and the chips take either away', async () => {
    await open('area=-5,-5,5,-5,5,5,-5,5');
    await selection().locator('li button').first().click();
    await page
      .getByText(/^\d+ of 240 papers$/)
      .first()
      .waitFor();
    await chip(/: Show all topics$/).click();
    await page.getByText('240 of 240 papers').waitFor({ state: 'hidden' });
    expect(address().get('topic')).toBeNull();
    expect(address().get('area')).not.toBeNull();
  });
});

describe('a search', () => {
  const found = async (query: string): Promise<number> => {
    await page.getByRole('searchbox').fill(query);
    const results = page.getByRole('article', { name: 'Search results' });
    await results.getByRole('button', { name: `“${query}”: Clear the search` }).waitFor();
    return Number((await results.getByRole('status').first().innerText()).split(' ')[0]);
  };

  it('knows fields, years, topics, phrases and misspellings', async () => {
    await open();
    expect(await found('author:"Author 7"')).toBe(1);
    expect(await found('title:"Author 7"')).toBe(0);
    const years = await found('year:2018..2019');
    expect(years).toBeGreaterThan(10);
    expect(years).toBeLessThan(120);
    const all = await found('glacier');
    expect(await found('glaicer')).toBe(all);
    const some = await found('glacier year:2018..2019');
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(all);
    expect(complaints).toEqual([]);
  });

  it('tells what can be asked for while the field is empty', async () => {
    await open();
    await page.getByRole('searchbox').focus();
    await page.getByRole('button', { name: /^author: / }).click();
    expect(await page.getByRole('searchbox').inputValue()).toBe('author:');
    expect(await page.getByRole('list', { name: 'Ways to search' }).count()).toBe(0);
  });

  it('says that a phrase is taken word for word', async () => {
    await open();
    expect(await found('"glacier of the sea of"')).toBe(0);
    await page.getByText('word for word').waitFor();
  });
});

describe('the time brush', () => {
  const edge = (name: string) => page.getByRole('slider', { name: new RegExp(`^${name} `) });
  const period = () => address().get('period');
  const facts = () => page.getByText(/^\d+ of 240 papers$/).first();

  it('filters by dragging, and Back takes the drag back', async () => {
    await open();
    const box = (await page
      .getByRole('group', { name: 'Show papers of some time alone' })
      .boundingBox())!;
    const at = (part: number) => [box.x + box.width * part, box.y + box.height / 2] as const;
    await page.mouse.move(...at(0.3));
    await page.mouse.down();
    await page.mouse.move(...at(0.5), { steps: 3 });
    await page.mouse.move(...at(0.6), { steps: 3 });
    await page.mouse.up();
    await facts().waitFor();
    await expect.poll(period).toMatch(/^20\d\d.*\.\.20\d\d/);
    await chip(/: Show all dates$/)
      .first()
      .waitFor();
    await page.goBack();
    await facts().waitFor({ state: 'hidden' });
    expect(period()).toBeNull();
    expect(complaints).toEqual([]);
  });

  it('is moved by keys, read out and cleared', async () => {
    await open();
    await edge('From').focus();
    await page.keyboard.press('ArrowRight');
    await facts().waitFor();
    const text = await edge('From').getAttribute('aria-valuetext');
    expect(text).toMatch(/20\d\d/);
    await expect.poll(period).not.toBeNull();
    await page.keyboard.press('Home');
    await facts().waitFor({ state: 'hidden' });
    await expect.poll(period).toBeNull();
  });

  it('plays how the field grew, until it is stopped', async () => {
    await open('', { reducedMotion: 'no-preference' });
    await page.getByRole('button', { name: 'Play how the field grew' }).click();
    const shown = async () => Number(await edge('To').getAttribute('aria-valuenow'));
    await expect.poll(shown, { timeout: 10_000 }).toBe(2);
    await page.getByRole('button', { name: 'Stop' }).click();
    await expect.poll(period).toMatch(/^2016/);
    await page.getByRole('button', { name: 'Play how the field grew' }).waitFor();
    await page.goBack();
    await facts().waitFor({ state: 'hidden' });
    expect(complaints).toEqual([]);
  });

  it('shows one period after the other where nothing may move by itself', async () => {
    await open();
    const next = page.getByRole('button', { name: /^Show the next/ });
    await next.click();
    await expect.poll(() => edge('To').getAttribute('aria-valuenow')).toBe('0');
    await next.click();
    await expect.poll(() => edge('To').getAttribute('aria-valuenow')).toBe('1');
    expect(await edge('From').getAttribute('aria-valuenow')).toBe('0');
  });
});

describe('the table of papers', () => {
  const row = (index: number) => page.locator(`tr[data-index="${index}"]`);

  it('has all papers, of which only those in sight are on the page', async () => {
    await open('view=papers&list=table');
    const table = page.getByRole('table');
    await row(0).waitFor();
    expect(await table.getAttribute('aria-rowcount')).toBe('241');
    expect(await table.locator('tbody tr[data-index]').count()).toBeLessThan(60);
    await page.getByRole('region', { name: /^Table of/ }).focus();
    await page.keyboard.press('End');
    await row(239).waitFor();
    expect(complaints).toEqual([]);
  });

  it('is sorted by its headers, and the address knows', async () => {
    await open('view=papers&list=table');
    const header = page.getByRole('columnheader', { name: /^Date/ });
    const dates = () => page.locator('tbody td.date').allInnerTexts();
    await row(0).waitFor();
    expect((await dates())[0]).toMatch(/2023$/);
    await header.getByRole('button').click();
    await expect.poll(() => header.getAttribute('aria-sort')).toBe('ascending');
    await expect.poll(async () => (await dates())[0]).toMatch(/2016$/);
    expect(address().get('sort')).toBe('-date');
    await page
      .getByRole('columnheader', { name: /^Title/ })
      .getByRole('button')
      .click();
    await expect.poll(() => address().get('sort')).toBe('title');
  });

  it('is in step with the map, the filters and the paper that is open', async () => {
    await open('view=papers&list=table&topic=0');
    await page
      .getByText(/^\d+ of 240 papers$/)
      .first()
      .waitFor();
    const link = row(1).locator('a');
    await link.click();
    await page.getByRole('article', { name: 'Paper' }).waitFor();
    await page.locator('tr.chosen[data-index="1"]').waitFor();
    await link.focus();
    await page.keyboard.press('ArrowDown');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('tr')?.dataset['index']))
      .toBe('2');
  });
});

it('all filters are taken away at once, and Back brings them again', async () => {
  await open('topic=0&period=2018..2019&trend=rising&q=glacier');
  await chip('Clear all').click();
  await page.getByRole('heading', { name: 'How to read the map' }).waitFor();
  expect([...address().keys()]).toEqual(['data']);
  await page.goBack();
  await chip('Clear all').waitFor();
  expect([...address().keys()].sort()).toEqual(['data', 'period', 'q', 'topic', 'trend']);
});
