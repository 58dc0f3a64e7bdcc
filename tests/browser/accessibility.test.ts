import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { openAtlas, type MapColumns } from '../../src/atlas/readAtlas.ts';
import { filesInMemory } from '../support/atlasFiles.ts';
import { browserAtlases } from '../support/browserAtlases.ts';
import { launchChromium } from '../support/chromium.ts';
import { serveDashboard, type DashboardServer } from '../support/dashboardServer.ts';

// What axe-core, the reference for the rules of accessibility, finds on the views of the dashboard.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const desk: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };
const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
};

let browser: Browser;
let server: DashboardServer;
let page: Page;
let script: string;
/** Where the papers of the atlas `small` lie. */
let map: MapColumns;

beforeAll(async () => {
  const path = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
  const [atlases, started] = await Promise.all([browserAtlases(), launchChromium()]);
  script = await readFile(path, 'utf8');
  map = (await openAtlas(filesInMemory(atlases['small']!).read, 'small')).map;
  server = await serveDashboard({
    small: atlases['small']!,
    undated: atlases['undated']!,
    corrupt: atlases['corrupt']!,
  });
  browser = started;
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

afterEach(async () => {
  await page?.context().close();
});

async function open(atlas: string, view: string, options: BrowserContextOptions): Promise<void> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(server.page(atlas, view));
  await page.locator('[data-testid=points], [role=alert]').first().waitFor({ state: 'attached' });
}

/** Serious and critical findings: the rule, and what breaks it. */
async function findings(): Promise<string[]> {
  await page.evaluate(script);
  return page.evaluate(async () => {
    const { violations } = await window.axe.run(document, { resultTypes: ['violations'] });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  });
}

/** The views, with something that is there when they are. */
const views = [
  ['the map', '', 'text.theme'],
  ['a topic', 'topic=0', 'article[aria-label=Topic]'],
  ['a theme', 'theme=0', 'article[aria-label=Theme]'],
  ['a paper', 'paper=paper-8', 'article[aria-label=Paper] ol a'],
  ['a search', 'q=glacier', 'article[aria-label="Search results"] li a'],
  ['a search without a hit', 'q=qwertzuiop', 'text=No paper has all of these words'],
  ['a selection', 'area=-5,-5,5,-5,5,5,-5,5', 'article[aria-label=Selection] li a'],
  ['a time', 'period=2018..2019', 'text=/of 240 papers/'],
  ['the trends', 'view=trends', '#trends-heading'],
  ['the papers', 'view=papers', '.papers li a'],
  ['the table of papers', 'view=papers&list=table', 'tr[data-index="3"] a'],
] as const;

describe.each([
  ['a desk', desk],
  ['a dark desk', { ...desk, colorScheme: 'dark' as const }],
  ['a phone', phone],
])('on %s axe finds nothing serious', (_, options) => {
  it.each(views)('in %s', async (_view, address, sign) => {
    await open('small', address, options);
    await page.locator(sign).first().waitFor({ state: 'attached' });
    expect(await findings()).toEqual([]);
  });

  it.each([
    ['without dates', 'undated'],
    ['that cannot be shown', 'corrupt'],
  ])('in an atlas %s', async (_atlas, name) => {
    await open(name, '', options);
    expect(await findings()).toEqual([]);
  });

  it('in the sheet about the atlas', async () => {
    await open('small', '', options);
    const button = page.getByRole('button', { name: 'About this atlas' });
    await button.evaluate((element: HTMLElement) => element.click());
    await page.getByRole('dialog', { name: 'About this atlas' }).waitFor();
    expect(await findings()).toEqual([]);
  });

  it('in the sheet of keys', async () => {
    await open('small', '', options);
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    expect(await findings()).toEqual([]);
  });
});

describe('without a mouse', () => {
  const spoken = () => page.locator('[aria-live=polite].unseen').innerText();

  it('one walks from paper to paper by arrows, hears each, and opens one', async () => {
    await open('small', '', desk);
    await page.getByRole('application').focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(spoken).toMatch(/^Study \d+.*topic /s);
    const first = await spoken();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(spoken).not.toBe(first);
    await page.getByRole('tooltip').waitFor();
    const title = (await spoken()).split(';')[0]!;
    await page.keyboard.press('Enter');
    await page
      .getByRole('article', { name: 'Paper' })
      .getByRole('heading', { name: title })
      .waitFor();
  });

  it('one backs out with Escape, a step at a time', async () => {
    await open('small', 'topic=0&q=glacier&period=2018..2019&paper=paper-8', desk);
    await page.getByRole('article', { name: 'Paper' }).locator('h2').waitFor();
    const left = () => [...new URL(page.url()).searchParams.keys()].filter((key) => key !== 'data');
    await page.locator('body').press('Escape');
    await expect.poll(left).not.toContain('paper');
    await page.locator('body').press('Escape');
    await expect.poll(left).not.toContain('q');
    await page.locator('body').press('Escape');
    await expect.poll(left).not.toContain('topic');
    await page.locator('body').press('Escape');
    await expect.poll(left).toEqual([]);
  });

  it('what is in view is selected by a key', async () => {
    await open('small', '', desk);
    await page.locator('text.theme').first().waitFor();
    await page.keyboard.press('a');
    await page
      .getByRole('article', { name: 'Selection' })
      .getByText(/^240 papers,/)
      .waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'How to read the map' }).waitFor();
    expect(new URL(page.url()).searchParams.has('area')).toBe(false);
  });

  it('the map is described', async () => {
    await open('small', '', desk);
    const map = page.getByRole('application', { name: 'Map of 240 papers' });
    const id = await map.getAttribute('aria-describedby');
    expect(await page.locator(`#${id}`).innerText()).toMatch(/topics in .* themes.*table/s);
  });
});

describe('with a finger', () => {
  it('a tap opens a paper, and a long press only tells what it is', async () => {
    // A paper in the middle of the free map, between the search and the sheet.
    await open('small', `map=${map.x[8]},${map.y[8]},40`, phone);
    await page.locator('svg text[data-level]').first().waitFor();
    const box = page.getByRole('application');
    const touch = { pointerType: 'touch', isPrimary: true, button: 0, pointerId: 7 };
    const near = { clientX: 195, clientY: (64 + 844 - 128) / 2 };
    await box.dispatchEvent('pointerdown', { ...touch, ...near });
    await page.getByRole('tooltip').waitFor();
    await box.dispatchEvent('pointerup', { ...touch, ...near });
    await box.dispatchEvent('click', { ...near, detail: 1 });
    expect(new URL(page.url()).searchParams.has('paper')).toBe(false);
    await page.touchscreen.tap(near.clientX, near.clientY);
    await page.getByRole('article', { name: 'Paper' }).locator('h2').waitFor();
  });
});
