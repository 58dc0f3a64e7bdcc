import pc from 'picocolors';
import { NO_DAY, type OpenAtlas } from '../src/atlas/readAtlas.ts';
import type { Paper } from '../src/core/types.ts';
import { counted } from './buildSummary.ts';
import { field, heading, pageWidth, paragraph, wrap } from './layout.ts';
import { firmerThan, membershipInWords } from './membershipInWords.ts';

/** What each part of the description is made from. */
interface Subject {
  readonly atlas: OpenAtlas;
  readonly row: number;
  readonly paper: Paper;
}

const shown = { terms: 12, related: 8, reasons: 4, topicTerms: 8, authors: 12 } as const;

/** The way of one paper through every stage, a line of print each, at most 100 columns wide. */
export async function describePaper(atlas: OpenAtlas, row: number): Promise<string[]> {
  const [paper] = await atlas.papers([row]);
  const subject = { atlas, row, paper: paper! };
  return [
    ...wrap(titleOf(paper!), pageWidth).map((line) => pc.bold(line)),
    pc.dim(
      `${atlas.manifest.title}, run ${atlas.manifest.runId}, atlas format ${atlas.manifest.version}`,
    ),
    ...read(subject),
    ...(await tokenise(subject)),
    ...(await weigh(subject)),
    ...reduce(subject),
    ...cluster(subject),
    ...name(subject),
    ...(await relate(subject)),
    ...place(subject),
    ...trend(subject),
  ];
}

function read({ atlas, row, paper }: Subject): string[] {
  const { sources, papers } = atlas.manifest;
  const more = paper.authors.length - shown.authors;
  const authors = paper.authors.slice(0, shown.authors).join(', ');
  return [
    heading(1, 'read', `from ${sources.map((source) => source.name).join(', ')}`),
    ...field('id', paper.id),
    ...field('row', `#${row} of ${counted(papers, 'paper')}, counted from #0`),
    ...field('authors', more > 0 ? `${authors} and ${more} more` : authors),
    ...field('date', paper.date ?? 'unknown'),
    ...field('venue', paper.venue ?? ''),
    ...field('categories', paper.categories.join(', ')),
    ...field('link', paper.url ?? ''),
    ...field('upvotes', paper.upvotes === null ? '' : `${paper.upvotes}`),
    ...field('abstract', paper.abstract || 'none'),
  ];
}

async function tokenise({ atlas, row }: Subject): Promise<string[]> {
  const labels = (await atlas.heaviestTerms(row)).map(({ label }) => label);
  const words = labels.filter((label) => !label.includes(' '));
  const phrases = labels.filter((label) => label.includes(' '));
  return [
    heading(2, 'tokenise', 'its words and phrases as the vocabulary holds them, heaviest first'),
    ...field('words', words.join(', ') || 'none that other papers use'),
    ...field('phrases', phrases.join(', ') || 'none that other papers use'),
  ];
}

async function weigh({ atlas, row }: Subject): Promise<string[]> {
  const terms = (await atlas.heaviestTerms(row)).slice(0, shown.terms);
  return [
    heading(3, 'weigh', 'its heaviest terms: TF-IDF weight, and how many papers use them'),
    ...terms.flatMap(({ label, weight, papers }) =>
      field(weight.toFixed(3), `${label}  (${counted(papers, 'paper')})`),
    ),
    ...(terms.length === 0 ? paragraph('No term to weigh.') : []),
  ];
}

function reduce({ atlas }: Subject): string[] {
  const kept = percent(atlas.manifest.quality.varianceKept);
  return [
    heading(4, 'reduce', 'latent semantic analysis'),
    ...paragraph(
      `Its weights became one short row of numbers; the rows of all papers together keep ${kept} ` +
        'of the squared length of the TF-IDF matrix.',
    ),
  ];
}

function cluster({ atlas, row }: Subject): string[] {
  const { topics, themes, quality, evidence } = atlas.manifest;
  const topic = topics[atlas.map.topic[row]!]!;
  const theme = themes[topic.theme]!;
  const membership = atlas.map.membership[row]!;
  const members = Array.from(atlas.map.membership).filter(
    (_, i) => atlas.map.topic[i] === topic.id,
  );
  const firmness = `firmer than ${percent(firmerThan(membership, members))} of its other papers`;
  const chosen =
    evidence.length > 0
      ? 'the smallest number that comes near the best silhouette of those tried'
      : 'as asked for';
  return [
    heading(5, 'cluster', 'k-means on those rows; topics grouped into themes'),
    ...field('topic', `${topic.name}  (${counted(topic.size, 'paper')})`),
    ...field('membership', `${membershipInWords(membership, quality.unsure?.below)}, ${firmness}`),
    ...field(
      'theme',
      `${theme.name}  (${counted(theme.topics.length, 'topic')}, ${counted(theme.size, 'paper')})`,
    ),
    ...field(
      'topics',
      `${topics.length}, ${chosen}; mean silhouette ${quality.silhouette.toFixed(3)}`,
    ),
  ];
}

function name({ atlas, row }: Subject): string[] {
  const topic = atlas.manifest.topics[atlas.map.topic[row]!]!;
  const terms = topic.terms.slice(0, shown.topicTerms);
  return [
    heading(6, 'name', `why the topic is called “${topic.name}”`),
    ...paragraph('Its papers use these terms far more than the papers of other topics do:'),
    ...terms.flatMap(({ label, weight }) => field(weight.toFixed(3), label)),
  ];
}

async function relate({ atlas, row }: Subject): Promise<string[]> {
  const related = await atlas.related(row);
  const parts = await Promise.all(
    related.slice(0, shown.related).map(async ({ row: other, similarity }) => {
      const [paper] = await atlas.papers([other]);
      const reasons = (await atlas.reasons(row, other)).slice(0, shown.reasons);
      const shares = reasons.map(({ label, contribution }) => `${label} ${percent(contribution)}`);
      return [
        ...field(similarity.toFixed(3), `${titleOf(paper!)}  (${paper!.id})`),
        ...field(
          '',
          `both: ${shares.join(', ') || 'no heavy term; they are alike in many light ones'}`,
        ),
      ];
    }),
  );
  const count = `${Math.min(shown.related, related.length)} of ${related.length}`;
  return [
    heading(
      7,
      'relate',
      `${count} related papers: similarity, and the shared terms that explain it`,
    ),
    ...parts.flat(),
    ...(related.length === 0 ? paragraph('There is no other paper.') : []),
  ];
}

function place({ atlas, row }: Subject): string[] {
  const { x, y } = atlas.map;
  const trust = atlas.manifest.quality.trustworthiness.toFixed(3);
  return [
    heading(8, 'place', 'near the papers that it is related to; the map goes from -1 to 1'),
    ...field('x', x[row]!.toFixed(4)),
    ...field('y', y[row]!.toFixed(4)),
    ...field('whole map', `trustworthiness ${trust} of 1`),
  ];
}

function trend({ atlas, row }: Subject): string[] {
  const { topics, trends } = atlas.manifest;
  const topic = topics[atlas.map.topic[row]!]!;
  const index = periodOf(atlas, row);
  const period = trends.periods[index];
  const share = topic.trend.shares[index];
  return [
    heading(9, 'trend', `how the share of “${topic.name}” changes`),
    ...field('period', period?.label ?? 'none, because the paper has no date in a period'),
    ...(period && typeof share === 'number'
      ? field(
          'share',
          `${percent(share)}: ${topic.trend.counts[index]} of ${counted(period.papers, 'paper')}`,
        )
      : []),
    ...field('verdict', topic.trend.sentence),
  ];
}

/** Index of the period that a paper falls into; -1 when there is none. */
function periodOf({ manifest, map }: OpenAtlas, row: number): number {
  const day = map.day[row]!;
  if (day === NO_DAY) return -1;
  const dayOf = (isoDate: string) => Date.parse(`${isoDate}T00:00:00Z`) / 86_400_000;
  return manifest.trends.periods.findIndex(
    ({ start, end }) => dayOf(start) <= day && day < dayOf(end),
  );
}

function titleOf({ title, id }: Paper): string {
  return title || `Untitled (${id})`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
