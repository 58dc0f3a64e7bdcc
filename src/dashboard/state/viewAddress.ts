import type { TrendKind } from '../../core/types.ts';
import { decodeSort, encodeSort } from '../papers/orderPapers.ts';
import { decodeArea, encodeArea } from './area.ts';
import { decodeSpan, encodeSpan } from './period.ts';
import { startView, type Camera, type Focus, type Marked, type Tab, type View } from './view.ts';

const TABS: readonly Tab[] = ['map', 'trends', 'papers'];
const MARKED: readonly Marked[] = ['unsure', 'misplaced'];
const TRENDS: readonly TrendKind[] = ['rising', 'falling', 'steady', 'unclear'];
const NUMBER = /^\d{1,6}$/;

/**
 * The view as the query part of an address, such as `?view=trends&topic=7&q=graph`. What is as at
 * the start is left out, so that the start itself is the empty string.
 *
 * @param data where the atlas lies, when the address names it (`?data=`)
 */
export function encodeView(view: View, data: string | null): string {
  const values = new URLSearchParams();
  if (data !== null) values.set('data', data);
  if (view.tab !== startView.tab) values.set('view', view.tab);
  if (view.focus) values.set(view.focus.kind, String(view.focus.id));
  if (view.paper !== null) values.set('paper', view.paper);
  if (view.query !== '') values.set('q', view.query);
  if (view.marked) values.set('show', view.marked);
  if (view.period) values.set('period', encodeSpan(view.period));
  if (view.topics.length > 0) values.set('topics', view.topics.join(','));
  if (view.trends.length > 0) values.set('trend', view.trends.join(','));
  if (view.area) values.set('area', encodeArea(view.area));
  if (view.set !== null) values.set('set', view.set);
  if (view.hide) values.set('hide', '1');
  if (view.table) values.set('list', 'table');
  if (view.sort) values.set('sort', encodeSort(view.sort));
  if (view.unsure !== null) values.set('unsure', String(view.unsure));
  if (view.camera) values.set('map', encodeCamera(view.camera));
  // An address may hold these as they are, and reads better so.
  const text = values
    .toString()
    .replaceAll('%2C', ',')
    .replaceAll('%2F', '/')
    .replaceAll('%3A', ':');
  return text === '' ? '' : `?${text}`;
}

/** Where an address says that the atlas lies; null when it does not say. */
export function dataOf(search: string): string | null {
  return new URLSearchParams(search).get('data');
}

/** The view that an address asks for. What it does not know or cannot read is as at the start. */
export function decodeView(search: string): View {
  const values = new URLSearchParams(search);
  return {
    tab: TABS.find((tab) => tab === values.get('view')) ?? startView.tab,
    focus: decodeFocus('topic', values.get('topic')) ?? decodeFocus('theme', values.get('theme')),
    paper: values.get('paper') || null,
    query: values.get('q') ?? '',
    marked: MARKED.find((kind) => kind === values.get('show')) ?? null,
    period: decodeSpan(values.get('period')),
    topics: decodeIds(values.get('topics')),
    trends: TRENDS.filter((kind) => values.get('trend')?.split(',').includes(kind)),
    area: decodeArea(values.get('area')),
    set: values.get('set') || null,
    hide: values.get('hide') === '1',
    table: values.get('list') === 'table',
    sort: decodeSort(values.get('sort')),
    unsure: decodePercent(values.get('unsure')),
    camera: decodeCamera(values.get('map')),
  };
}

function encodeCamera({ x, y, k }: Camera): string {
  return [x.toFixed(5), y.toFixed(5), k.toPrecision(5)].map((text) => Number(text) + 0).join(',');
}

function decodeCamera(text: string | null): Camera | null {
  const numbers = (text ?? '').split(',').map((part) => (part.trim() === '' ? NaN : Number(part)));
  const [x, y, k] = numbers;
  if (numbers.length !== 3 || !numbers.every(Number.isFinite) || k! <= 0) return null;
  return { x: x!, y: y!, k: k! };
}

/** Numbers with commas, each once and ascending. */
function decodeIds(text: string | null): number[] {
  const ids = (text ?? '').split(',').filter((part) => NUMBER.test(part));
  return [...new Set(ids.map(Number))].sort((a, b) => a - b);
}

function decodePercent(text: string | null): number | null {
  return text !== null && NUMBER.test(text) && Number(text) <= 50 ? Number(text) : null;
}

function decodeFocus(kind: Focus['kind'], text: string | null): Focus | null {
  return text !== null && NUMBER.test(text) ? { kind, id: Number(text) } : null;
}
