import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLine, labelZooms, mapLabels } from '../../../src/dashboard/map/mapLabels.ts';
import { encodeDozen } from '../../support/atlasDozen.ts';
import { open } from '../../support/atlasFiles.ts';

describe('breakLine', () => {
  it.each([
    ['Agents', 16, ['Agents']],
    ['Reinforcement Learning', 16, ['Reinforcement', 'Learning']],
    ['Context Protocol & Autonomous Agents', 22, ['Context Protocol &', 'Autonomous Agents']],
    ['Donaudampfschifffahrtsgesellschaft', 16, ['Donaudampfschifffahrtsgesellschaft']],
    ['', 16, ['']],
  ])('breaks %j', (text, longest, lines) => {
    expect(breakLine(text, longest)).toEqual(lines);
  });

  it('loses no word', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1 }), (words) => {
        const lines = breakLine(words.join(' '), 12);
        expect(lines.length).toBeLessThanOrEqual(2);
        expect(lines.join(' ')).toBe(words.join(' '));
      }),
    );
  });
});

describe('labelZooms', () => {
  it('names few papers sooner than many', () => {
    expect(labelZooms(3, 12).title[0]).toBeLessThan(1);
    expect(labelZooms(60, 10_000).title[0]).toBe(10);
    expect(labelZooms(100, 1_000_000).title[0]).toBe(10);
  });

  it('names few topics at once, and many when the themes have been read', () => {
    expect(labelZooms(3, 12).topic[0]).toBe(0);
    expect(labelZooms(60, 10_000).topic[0]).toBeGreaterThan(1);
  });
});

describe('mapLabels', () => {
  it('puts themes before topics before titles, where they lie', async () => {
    const { manifest, map } = await open(await encodeDozen());
    const titles = [{ row: 5, title: 'A title '.repeat(20).trim() }];
    const labels = mapLabels(manifest, map, titles, (line) => line.length * 6);
    expect(labels.filter(({ level }) => level === 'topic')).toHaveLength(3);
    const title = labels.at(-1)!;
    expect(title).toMatchObject({ level: 'title', id: 5, x: map.x[5], y: map.y[5] });
    expect(title.lines).toHaveLength(2);
    expect(title.lines[1]).toMatch(/…$/);
    expect(title.dy).toBeGreaterThan(title.height / 2);
    expect(title.width).toBeGreaterThan(Math.max(...title.lines.map(({ length }) => length)) * 6);
  });

  it('leaves out themes that are one topic each', async () => {
    const { manifest, map } = await open(await encodeDozen());
    const alone = { ...manifest, themes: manifest.topics.map(() => manifest.themes[0]!) };
    const levels = mapLabels(alone, map, [], () => 10).map(({ level }) => level);
    expect(new Set(levels)).toEqual(new Set(['topic']));
  });
});
