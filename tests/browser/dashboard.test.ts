import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { openAtlas, type MapColumns } from '../../src/atlas/readAtlas.ts';
import { filesInMemory } from '../support/atlasFiles.ts';
import { browserAtlases } from '../support/browserAtlases.ts';
import { launchChromium } from '../support/chromium.ts';
import { serveDashboard, type DashboardServer } from '../support/dashboardServer.ts';

// The built dashboard (`npm run build`) in a real browser, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

let browser: Browser;
let server: DashboardServer;
let page: Page;
/** Where the papers of the atlas `small` lie. */
let map: MapColumns;
/** What went wrong in the page, and whom it asked. */
let complaints: string[];
let hosts: Set<string>;

const desk: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };
const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
};

beforeAll(async () => {
  const [atlases, started] = await Promise.all([browserAtlases(), launchChromium()]);
  map = (await openAtlas(filesInMemory(atlases['small']!).read, 'small')).map;
  server = await serveDashboard(atlases);
  browser = started;
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function open(atlas: string, view = '', options = desk): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  page = await context.newPage();
  page.setDefaultTimeout(10_000);
  complaints = [];
  hosts = new Set();
  page.on('console', (message) => {
    // These tests read the canvas back, which the page itself never does.
    const own = message.text().includes('willReadFrequently');
    if (['error', 'warning'].includes(message.type()) && !own) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => hosts.add(new URL(request.url()).hostname));
  await page.goto(server.page(atlas, view));
  return page;
}

afterEach(async () => {
  await page?.context().close();
});

/** Waits until something is seen. */
async function see(what: Locator): Promise<void> {
  await what.waitFor();
  expect(await what.isVisible()).toBe(true);
}

/** What is read when it has stayed the same for a while: the map sets its names a little after it has moved. */
async function settled<Value>(read: () => Promise<Value>): Promise<Value> {
  let last = await read();
  for (let same = 0; same < 4;) {
    await page.waitForTimeout(60);
    const next = await read();
    same = next === last ? same + 1 : 0;
    last = next;
  }
  return last;
}

/** Waits until the map is drawn, and gives its pixels that are not clear. */
async function inkOnMap(): Promise<number> {
  const handle = await page.waitForFunction(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('[data-testid=points]');
    if (!canvas || canvas.width === 0) return 0;
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    let ink = 0;
    for (let at = 3; at < data.length; at += 4) if (data[at]! > 0) ink++;
    return ink;
  });
  return handle.jsonValue() as Promise<number>;
}

/** Middle of a spot of ink on the map that nothing lies upon, on the page. */
async function spotOnMap(): Promise<{ x: number; y: number }> {
  await inkOnMap();
  const spot = await page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('[data-testid=points]')!;
    const box = canvas.getBoundingClientRect();
    const { data, width } = canvas
      .getContext('2d')!
      .getImageData(0, 0, canvas.width, canvas.height);
    const ratio = width / box.width;
    for (let at = 3; at < data.length; at += 4) {
      if (data[at]! < 200) continue;
      const pixel = (at - 3) / 4;
      const x = box.left + (pixel % width) / ratio;
      const y = box.top + Math.floor(pixel / width) / ratio;
      if (document.elementFromPoint(x, y)?.getAttribute('role') === 'application') return { x, y };
    }
    return null;
  });
  return spot!;
}

const card = () => page.locator('aside article, section article').first();
const address = () => new URL(page.url()).searchParams;

describe('the first view', () => {
  it('draws the map from two files, asks nobody else and complains about nothing', async () => {
    const asked: string[] = [];
    await open('small');
    page.on('request', (request) => asked.push(request.url()));
    expect(await inkOnMap()).toBeGreaterThan(500);
    expect(await page.title()).toBe('Made-up fields · Topic Atlas');
    await see(page.getByText('240 papers · Jan 2016 – Dec 2023'));
    await see(page.getByRole('heading', { name: 'What rises' }));
    await see(page.locator('text.theme').first());
    expect([...hosts]).toEqual(['127.0.0.1']);
    expect(complaints).toEqual([]);
  });

  it('shows points before it has the papers', async () => {
    const context = await browser.newContext(desk);
    page = await context.newPage();
    await page.route('**/papers-*.arrow', () => {});
    await page.goto(server.page('small'));
    expect(await inkOnMap()).toBeGreaterThan(500);
  });

  it('lists themes and topics with their sizes', async () => {
    await open('small');
    const tree = page.getByRole('navigation', { name: 'Themes and topics' });
    const sizes = tree.locator('.topic .count');
    await see(sizes.first());
    const papers = (await sizes.allInnerTexts()).map(Number);
    expect(papers.reduce((sum, size) => sum + size)).toBe(240);
  });
});

describe('a paper', () => {
  it('is named under the pointer and opened by a click', async () => {
    await open('small');
    const spot = await spotOnMap();
    await page.mouse.move(spot.x, spot.y);
    await page.mouse.move(spot.x + 1, spot.y);
    const tooltip = page.getByRole('tooltip');
    await see(tooltip.getByText(/Study \d+/));
    const title = await tooltip.locator('.title').innerText();
    await page.mouse.click(spot.x + 1, spot.y);
    await see(card().getByRole('heading', { name: title }));
    expect(address().get('paper')).toMatch(/^paper-\d+$/);
    await page.keyboard.press('Escape');
    await see(page.getByRole('heading', { name: 'How to read the map' }));
    expect(address().has('paper')).toBe(false);
    expect(complaints).toEqual([]);
  });

  it('leads to related papers by real links, and Back leads home', async () => {
    await open('small', 'paper=paper-8');
    const heading = card().locator('h2');
    await see(heading.getByText('Study 8,'));
    const link = card().locator('ol a').first();
    const href = await link.getAttribute('href');
    expect(href).toMatch(/\?data=\.\/atlases\/small&paper=paper-\d+$/);
    const title = await link.innerText();
    await link.click();
    await see(heading.getByText(title));
    expect(address().get('paper')).toBe(new URLSearchParams(href!).get('paper'));
    await page.goBack();
    await see(heading.getByText('Study 8,'));
    await page.goForward();
    await see(heading.getByText(title));
  });

  it('says which shared terms relate it, and marks them in the abstract', async () => {
    await open('small', 'paper=paper-8');
    const chip = card().locator('ol button').first();
    const term = (await chip.innerText()).toLowerCase();
    expect(await card().locator('.abstract mark').count()).toBe(0);
    await chip.hover();
    const marked = card().locator('.abstract mark');
    await see(marked.first());
    const marks = await marked.allInnerTexts();
    expect(marks.every((mark) => mark.toLowerCase().startsWith(term.slice(0, 4)))).toBe(true);
  });

  it('folds a long list of authors', async () => {
    await open('small', 'paper=paper-0');
    await see(card().getByText('Author 6'));
    expect(await card().getByText('Author 9').count()).toBe(0);
    await card().getByRole('button', { name: '3 more' }).click();
    await see(card().getByText('Author 9'));
  });

  it('that the atlas does not have is ignored', async () => {
    await open('small', 'paper=nobody');
    await see(page.getByRole('heading', { name: 'How to read the map' }));
    expect(complaints).toEqual([]);
  });
});

describe('a topic', () => {
  it('comes into focus from the tree, dims the rest, and goes again', async () => {
    await open('small');
    const before = await inkOnMap();
    const row = page
      .getByRole('navigation', { name: 'Themes and topics' })
      .locator('.topic button');
    const name = await row.first().locator('.name').innerText();
    await row.first().click();
    await see(card().getByRole('heading', { name }));
    expect(address().get('topic')).toBeTruthy();
    await see(card().getByText('Telling terms'));
    // Dimmed papers are drawn still: the ink stays, its colour goes.
    expect(Math.abs((await inkOnMap()) - before) / before).toBeLessThan(0.2);
    const labels = page.locator('text.topic', { hasText: name.split(' ')[0]! });
    await expect.poll(() => labels.count()).toBe(1);
    await page.keyboard.press('Escape');
    await see(page.getByRole('heading', { name: 'How to read the map' }));
  });

  it('is searched for by its terms', async () => {
    await open('small', 'topic=0');
    const chip = card().locator('button[title^="Search for"]').first();
    const term = await chip.innerText();
    await chip.click();
    await expect.poll(() => page.getByRole('searchbox').inputValue()).toBe(term);
    await see(page.getByRole('heading', { name: 'Found' }));
  });
});

describe('the search', () => {
  it('lights up what it finds, marks the words, and opens the first with Enter', async () => {
    await open('small');
    await inkOnMap();
    await page.keyboard.press('/');
    await page.keyboard.type('glacier');
    await see(page.getByText(/^\d+ of 240 papers$/).first());
    const results = page.getByRole('article', { name: 'Search results' });
    expect((await results.locator('mark').first().innerText()).toLowerCase()).toBe('glacier');
    await page.waitForFunction(() => location.search.includes('q=glacier'));
    const first = await results.locator('li .title').first().innerText();
    await page.keyboard.press('Enter');
    await see(card().getByRole('heading', { name: first }));
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('searchbox').inputValue()).toBe('');
    expect(complaints).toEqual([]);
  });

  it('says what to try when it finds nothing', async () => {
    await open('small', 'q=qwertzuiop');
    await see(page.getByText('No paper has all of these words.'));
    await see(page.getByText('0 of 240 papers'));
  });

  it('tells when its index is cut short, and leaves the rest in use', async () => {
    await open('unsearchable', 'q=ice');
    await see(page.getByRole('alert').getByText('search/words.arrow has 7 bytes'));
    expect(await inkOnMap()).toBeGreaterThan(500);
  });
});

describe('a link', () => {
  it('reopens the same view', async () => {
    await open('small', 'view=papers&q=market');
    await see(page.getByRole('heading', { name: 'Papers', exact: true }));
    await see(page.getByText(/^\d+ of 240 papers$/).first());
    await see(page.locator('.papers mark').first());
  });

  it('reopens the same part of the map', async () => {
    await open('small', `map=${map.x[8]},${map.y[8]},4`);
    await inkOnMap();
    await page.getByRole('button', { name: /Zoom in/ }).click();
    const camera = () => address().get('map')!.split(',').map(Number);
    await expect.poll(() => camera()[2]).toBeCloseTo(6.4, 2);
    expect(camera()[0]).toBeCloseTo(map.x[8]!, 3);
    expect(camera()[1]).toBeCloseTo(map.y[8]!, 3);
  });

  it('is copied by a button', async () => {
    await open('small', 'topic=1');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy a link to this view' }).click();
    await see(page.getByText('Link copied'));
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  });
});

describe('the map', () => {
  it('zooms by wheel and keys, and keeps its place when a panel folds', async () => {
    await open('small');
    await inkOnMap();
    const spot = await spotOnMap();
    await page.mouse.move(spot.x, spot.y);
    await page.mouse.wheel(0, -400);
    await page.waitForFunction(() => location.search.includes('map='));
    // Folding makes room for more names; this one must stay where it is.
    const first = page.locator('text.topic').first();
    const id = await settled(() => first.getAttribute('data-id'));
    const label = page.locator(`text.topic[data-id="${id}"]`);
    const place = () => settled(() => label.getAttribute('transform'));
    const before = await place();
    await page.getByRole('button', { name: /Fold the panel: Themes/ }).click();
    expect(await place()).toBe(before);
    await page.getByRole('application').focus();
    await page.keyboard.press('0');
    await page.waitForFunction(() => {
      const zoom = Number(new URLSearchParams(location.search).get('map')?.split(',')[2]);
      return zoom > 0 && zoom < 2;
    });
  });

  it('never lets two names overlap', async () => {
    await open('small', `map=${map.x[8]},${map.y[8]},5`);
    await see(page.locator('text.title').first());
    const boxes = await page.locator('svg text[data-level]').evaluateAll((texts) =>
      texts.map((text) => {
        const { left, right, top, bottom } = text.getBoundingClientRect();
        return { left, right, top, bottom };
      }),
    );
    expect(boxes.length).toBeGreaterThan(3);
    const overlaps = boxes.flatMap((a, i) =>
      boxes
        .slice(i + 1)
        .filter(
          (b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom,
        ),
    );
    expect(overlaps).toEqual([]);
  });
});

describe('the views', () => {
  it('show trends as small multiples, filtered and as a table', async () => {
    await open('small', 'view=trends');
    await see(page.getByText('4 of 4 topics'));
    await page.getByRole('button', { name: /^Rising/ }).click();
    await see(page.getByText('1 of 4 topics'));
    await page.getByRole('button', { name: 'Table' }).click();
    await see(page.getByRole('rowheader', { name: 'All papers' }));
    await expect.poll(() => page.getByRole('row').count()).toBe(3);
  });

  it('show the papers fifty at a time', async () => {
    await open('small', 'view=papers');
    const rows = page.locator('.papers li');
    await see(rows.first());
    await expect.poll(() => rows.count()).toBe(50);
    await page.getByRole('button', { name: 'Show 50 more' }).click();
    await expect.poll(() => rows.count()).toBe(100);
  });

  it('change to the dark sheet, and remember it', async () => {
    await open('small');
    await inkOnMap();
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(await ground()).toBe('rgb(251, 250, 247)');
    await page.getByRole('button', { name: 'Change to the dark sheet' }).click();
    expect(await ground()).toBe('rgb(20, 23, 26)');
    await page.reload();
    await inkOnMap();
    expect(await ground()).toBe('rgb(20, 23, 26)');
  });

  it('follow the system until a person chooses', async () => {
    await open('small', '', { ...desk, colorScheme: 'dark' });
    await inkOnMap();
    await see(page.getByRole('button', { name: 'Change to the light sheet' }));
  });

  it('explain the run', async () => {
    await open('dozen');
    await page.getByRole('button', { name: 'About this atlas' }).click();
    const dialog = page.getByRole('dialog');
    await see(dialog.getByText('neither title nor abstract'));
    await see(dialog.getByText('These are only 12 papers, so topics are few', { exact: false }));
    await see(dialog.getByText('Neighbours kept'));
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  });
});

describe('papers that are unsure', () => {
  const slider = () => page.getByRole('slider', { name: 'Count as between topics' });
  const between = () => page.getByRole('checkbox', { name: /^Show only papers between topics/ });

  it('are counted anew as one moves the share', async () => {
    await open('small');
    await slider().focus();
    await page.keyboard.press('Home');
    await see(page.getByText('0.0% of papers'));
    expect(await between().isDisabled()).toBe(true);
    for (let step = 0; step < 10; step++) await page.keyboard.press('ArrowRight');
    await see(page.getByText('10.0% of papers'));
    await see(page.getByRole('checkbox', { name: 'Show only papers between topics 24' }));
    await vi.waitFor(() => expect(address().get('unsure')).toBe('10'));
  });

  it('can be shown alone, and all papers again', async () => {
    await open('small', 'unsure=10');
    await between().check();
    await see(page.getByText('24 of 240 papers'));
    expect(address().get('show')).toBe('unsure');
    const tree = page.getByRole('navigation', { name: 'Themes and topics' });
    const sizes = (await tree.locator('.topic .count').allInnerTexts()).map(Number);
    expect(sizes.reduce((sum, size) => sum + size)).toBe(24);
    await page.getByRole('button', { name: 'Between topics: Show the other papers, too' }).click();
    await page.getByText('24 of 240 papers').waitFor({ state: 'hidden' });
    expect(await between().isChecked()).toBe(false);
    expect(complaints).toEqual([]);
  });

  it('are listed in the Papers view', async () => {
    await open('small', 'unsure=5&show=unsure&view=papers');
    await see(page.getByText('12 of 240 papers').first());
  });
});

describe('a phone', () => {
  it('has a sheet with three stops over the map', async () => {
    await open('small', '', phone);
    expect(await inkOnMap()).toBeGreaterThan(300);
    const sheet = page.getByRole('region', { name: 'Details' });
    const height = async () => Math.round((await sheet.boundingBox())!.height);
    expect(await height()).toBe(128);
    await page.getByRole('button', { name: 'Pull the sheet up' }).tap();
    expect(await height()).toBe(422);
    await page.getByRole('button', { name: 'Pull the sheet up' }).tap();
    expect(await height()).toBe(772);
    const grip = (await sheet.locator('.grip').boundingBox())!;
    await page.mouse.move(grip.x + 16, grip.y + 2);
    await page.mouse.down();
    await page.mouse.move(grip.x + 16, 700, { steps: 4 });
    await page.mouse.up();
    await expect.poll(height).toBeLessThan(772);
    expect(complaints).toEqual([]);
  });

  it('never scrolls sideways', async () => {
    for (const view of ['', 'view=trends', 'view=papers', 'topic=1', 'paper=paper-3']) {
      await open('small', view, phone);
      await inkOnMap();
      const wider = () =>
        page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(await wider()).toBeLessThanOrEqual(0);
      await page.context().close();
    }
  });

  it('opens a paper by touch', async () => {
    await open('small', '', phone);
    const spot = await spotOnMap();
    await page.touchscreen.tap(spot.x, spot.y);
    await see(card().getByRole('heading', { name: /Study/ }));
  });
});

describe('an atlas that is small or bare', () => {
  it.each(['', 'view=trends', 'view=papers', 'topic=0', 'paper=bread-1'])(
    'of a dozen papers shows %j',
    async (view) => {
      await open('dozen', view);
      expect(await inkOnMap()).toBeGreaterThan(12);
      await expect.poll(() => card().innerText()).not.toBe('');
      expect(await page.locator('body').innerText()).not.toMatch(/NaN|undefined|null|Infinity/);
      expect(complaints).toEqual([]);
    },
  );

  it('without dates says what would fill the timeline', async () => {
    await open('undated');
    await see(page.getByText('There is no timeline'));
    await page.getByRole('link', { name: 'Trends' }).click();
    await see(page.getByText('Nothing to draw yet'));
    await page.getByRole('link', { name: 'Papers' }).click();
    await see(page.locator('.papers li').first());
    expect(complaints).toEqual([]);
  });
});

describe('an atlas that cannot be shown', () => {
  it.each([
    ['corrupt', /manifest\.json is damaged: it is not JSON; build the atlas again\./],
    ['newer', /has format version 3\.0, .* update Topic Atlas to open it\./],
    ['cut', /map\.arrow has \d+ bytes where the manifest says \d+/],
    ['damaged', /map\.arrow .*build the atlas again/],
    ['absent', /manifest\.json was not found \(status 404\)/],
  ])('%s: says why and what to do', async (atlas, sentence) => {
    await open(atlas);
    await see(page.getByRole('heading', { name: 'This atlas cannot be shown' }));
    await see(page.getByRole('alert').getByText(sentence));
    expect(await page.getByText('defect').count()).toBe(0);
    await see(page.getByRole('button', { name: 'Try again' }));
  });
});

describe('without a mouse', () => {
  it('everything can be reached', async () => {
    await open('small');
    await inkOnMap();
    const name = () =>
      page.evaluate(() => {
        const { activeElement: at } = document;
        return at?.getAttribute('aria-label') ?? at?.textContent?.trim() ?? '';
      });
    const seen: string[] = [];
    for (let step = 0; step < 40; step++) {
      await page.keyboard.press('Tab');
      seen.push(await name());
    }
    const expected = [/^Search papers/, /^Map$/, /^Trends$/, /^Map of 240 papers/, /^Topics of/];
    for (const pattern of expected) expect(seen.some((text) => pattern.test(text))).toBe(true);
    expect(seen.findIndex((text) => /^Search papers/.test(text))).toBeLessThan(3);
  });

  it('a paper is found, read and left again', async () => {
    await open('small');
    await inkOnMap();
    await page.keyboard.press('/');
    await page.keyboard.type('quasar');
    const result = page.getByRole('article', { name: 'Search results' }).locator('a').first();
    await see(result);
    await result.focus();
    await page.keyboard.press('Enter');
    await see(card().getByRole('heading', { name: /Study/ }));
    await page.getByRole('button', { name: 'Close (Esc)' }).focus();
    await page.keyboard.press('Enter');
    await see(page.getByRole('heading', { name: 'Found' }));
  });
});
