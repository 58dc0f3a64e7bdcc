import { render } from 'svelte/server';
import { beforeAll, describe, expect, it } from 'vitest';
import type { OpenAtlas } from '../../../src/atlas/readAtlas.ts';
import Atlas from '../../../src/dashboard/shell/Atlas.svelte';
import ErrorScreen from '../../../src/dashboard/shell/ErrorScreen.svelte';
import { Dashboard } from '../../../src/dashboard/state/dashboard.svelte.ts';
import { Ground } from '../../../src/dashboard/state/ground.svelte.ts';
import { Navigation } from '../../../src/dashboard/state/navigation.svelte.ts';
import { Layout } from '../../../src/dashboard/ui/layout.svelte.ts';
import { dozen, dozenOptions, dozenProvenance, encodeDozen } from '../../support/atlasDozen.ts';
import { open } from '../../support/atlasFiles.ts';
import { buildFiles } from '../../support/buildFiles.ts';

/** The page as the server would send it: markup without a browser. */
function pageOf(atlas: OpenAtlas, search = ''): string {
  const dashboard = new Dashboard({
    atlas,
    ground: new Ground(),
    layout: new Layout(),
    navigation: new Navigation({
      location: { search, pathname: '/' },
      history: { pushState: () => {}, replaceState: () => {} },
    }),
    startSearch: () => {
      throw new Error('no search on a server');
    },
  });
  return render(Atlas, { props: { dashboard } }).body.replace(/<!--.*?-->/g, '');
}

const textOf = (html: string) =>
  html.replace(/<style.*?<\/style>|<[^>]*>/gs, ' ').replace(/\s+/g, ' ');

describe('the page', () => {
  let atlas: OpenAtlas;
  beforeAll(async () => {
    atlas = await open(await encodeDozen());
  });

  it('says what it shows and how many', () => {
    const text = textOf(pageOf(atlas));
    expect(text).toContain('A dozen papers');
    expect(text).toContain('12 papers');
    expect(text).toContain('12 of 14 records (1 merged, 1 dropped)');
    expect(text).toContain('3 topics in');
    expect(text).toContain('distances are approximate');
    for (const { name } of atlas.manifest.topics)
      expect(text).toContain(name.replace('&', '&amp;'));
  });

  it('has the landmarks that a reader jumps by', () => {
    const html = pageOf(atlas);
    expect(html.match(/<h1/g)).toHaveLength(1);
    for (const landmark of ['<header', '<main', '<footer', '<search', '<nav', '<aside']) {
      expect(html).toContain(landmark);
    }
    expect(html).toContain('role="application"');
  });

  it('shows the topic that the address names', () => {
    const topic = atlas.manifest.topics[1]!;
    const text = textOf(pageOf(atlas, '?topic=1'));
    expect(text).toContain('Telling terms');
    for (const { label } of topic.terms.slice(0, 3)) expect(text).toContain(label);
    expect(text).toContain(topic.trend.sentence);
  });

  it('ignores a topic that the atlas does not have', () => {
    expect(textOf(pageOf(atlas, '?topic=99'))).toContain('How to read the map');
  });

  it('shows every topic over time, or as a table', () => {
    const text = textOf(pageOf(atlas, '?view=trends'));
    expect(text).toContain('Topics over time');
    expect(text).toContain('3 of 3 topics');
    expect(text).toContain('Too few to tell');
  });

  it('explains how the atlas was made and how good it is', () => {
    const text = textOf(pageOf(atlas));
    expect(text).toContain('neither title nor abstract');
    expect(text).toContain('0123456789ab, the same for the same files, options and version');
    expect(text).toContain('Trustworthiness');
    expect(text).toContain('a number that was given');
  });

  it('is calm about papers without dates', async () => {
    const undated = dozen.map((paper) => ({ ...paper, date: null }));
    const bare = await open(await buildFiles(undated, dozenOptions, dozenProvenance));
    expect(textOf(pageOf(bare))).toContain('There is no timeline');
    const trends = textOf(pageOf(bare, '?view=trends'));
    expect(trends).toContain('Nothing to draw yet: fewer than two papers have a date.');
    expect(trends).not.toContain('NaN');
  });
});

describe('ErrorScreen', () => {
  const screen = (message: string, expected: boolean) =>
    textOf(render(ErrorScreen, { props: { message, expected, onretry: () => {} } }).body);

  it('says what is wrong and what to do', () => {
    const text = screen('atlas/map.arrow is damaged; build the atlas again', true);
    expect(text).toContain('atlas/map.arrow is damaged; build the atlas again.');
    expect(text).not.toContain('defect');
  });

  it('owns up to a defect', () => {
    expect(screen('undefined is not a function', false)).toContain(
      'This is a defect of Topic Atlas.',
    );
  });
});
