import { describes, owners, type GroupTerms } from './groupTerms.ts';
import {
  bestTerms,
  kindWeight,
  uniqueNames,
  type NamedGroup,
  type NamedTopic,
  type WeighedTerm,
} from './name.ts';
import { sayTheSame } from './sameWords.ts';

/** Share of the score of the first term by which a second one must raise it to be in the name. */
const LEAST_GAIN = 0.3;

/** Share of a topic's papers that is enough for a term to stand for it. */
const ENOUGH = 0.5;

/**
 * Names themes by what their topics share. A term stands for a topic by
 * `q = min(share, 1/2) * ln(share / share outside the theme) * sqrt(ln(papers / papers that use it))`,
 * where share is the share of the topic's papers that use it (the first two factors are its part of
 * the Kullback-Leibler divergence; 0 when it is rarer than outside); phrases count more, words that
 * mostly stand before another one less. A set of terms is worth the sum over the topics of
 * `topic's share of the theme * sqrt(the largest q)`: the root makes a term that is common in most
 * topics worth more than one that fills a single one. The name is the best term that is a phrase or
 * among the most telling ones of a topic, and a second one of those where it stands for topics that
 * the first leaves out. A term that another theme has more of is not taken.
 *
 * @param counted by topic
 * @param themeOf theme of every topic, all themes in use
 * @param topicNames what `nameTopics` gave
 */
export function nameThemes(
  counted: GroupTerms,
  themeOf: Uint16Array,
  topicNames: readonly Pick<NamedTopic, 'columns'>[],
): NamedGroup[] {
  const themes = sumByTheme(counted, themeOf);
  const owner = owners(themes);
  const papers = themes.sizes.reduce((sum, size) => sum + size, 0);
  const described = Array.from(themes.sizes, (size, theme) => {
    const topics = Array.from(themeOf.keys()).filter((topic) => themeOf[topic] === theme);
    const telling = new Set(topics.flatMap((topic) => topicNames[topic]!.columns));
    const weights = topics.map((topic) => counted.sizes[topic]! / size);
    const found: (WeighedTerm & { readonly roots: readonly number[] })[] = [];
    counted.terms.forEach((term, place) => {
      const used = themes.uses[theme * counted.terms.length + place]!;
      if (!telling.has(term.column) && !describes(term, used, size, papers)) return;
      const outside = shareOutside(themes, theme, term.papers - used);
      const worth = Math.sqrt(Math.log(papers / term.papers)) * kindWeight(term);
      const roots = topics.map((topic) => {
        const share = counted.uses[topic * counted.terms.length + place]! / counted.sizes[topic]!;
        return share > outside
          ? Math.sqrt(Math.min(share, ENOUGH) * Math.log(share / outside) * worth)
          : 0;
      });
      const weight = roots.reduce((sum, root, i) => sum + root * weights[i]!, 0);
      if (weight > 0) found.push({ ...term, place, share: used / size, weight, roots });
    });
    found.sort((a, b) => b.weight - a.weight || a.place - b.place);
    const own = found.filter(({ place }) => owner[place] === theme);
    const best =
      own.find(({ stems, column }) => stems.length > 1 || telling.has(column)) ??
      own[0] ??
      found[0];
    let name = best ? [best] : [];
    let gain = best ? LEAST_GAIN * best.weight : 0;
    for (const second of own) {
      if (!telling.has(second.column)) continue;
      const more = second.roots.reduce(
        (sum, root, i) => sum + Math.max(0, root - best!.roots[i]!) * weights[i]!,
        0,
      );
      if (more <= gain || sayTheSame(best!, second)) continue;
      gain = more;
      name = [best!, second];
    }
    return { found, name };
  });
  const names = uniqueNames(
    described.map(({ name }) => name),
    'Theme',
  );
  return described.map(({ found }, theme) => ({ name: names[theme]!, terms: bestTerms(found) }));
}

/** The counts of the topics of each theme together. */
function sumByTheme({ sizes, terms, uses }: GroupTerms, themeOf: Uint16Array): GroupTerms {
  const themes = Math.max(...themeOf) + 1;
  const sums = { sizes: new Uint32Array(themes), uses: new Uint32Array(themes * terms.length) };
  themeOf.forEach((theme, topic) => {
    sums.sizes[theme]! += sizes[topic]!;
    for (let t = 0; t < terms.length; t++) {
      sums.uses[theme * terms.length + t]! += uses[topic * terms.length + t]!;
    }
  });
  return { ...sums, terms };
}

/** Share of the papers of other themes that use a term, never 0. */
function shareOutside({ sizes }: GroupTerms, theme: number, used: number): number {
  const papers = sizes.reduce((sum, size) => sum + size, 0);
  const others = papers - sizes[theme]!;
  // Where there is one theme, all that can be said is which terms it uses most.
  return others > 0 ? (used + 1) / (others + 1) : 1 / (papers + 1);
}
