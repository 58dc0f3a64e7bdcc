import type { SourceFile } from '../../src/atlas/manifest.ts';
import type { Provenance } from '../../src/atlas/describeAtlas.ts';
import type { BlockPool } from '../../src/core/blocks.ts';
import type { BuildOptions, Paper } from '../../src/core/types.ts';
import { buildFiles } from './buildFiles.ts';
import { paper } from './coreCorpus.ts';

/** Twelve papers about three subjects in turn: bread, sailing, the sky. */
export const dozen: readonly Paper[] = [
  paper({
    id: 'bread-1',
    title: 'Sourdough starters and the rise of bread',
    abstract:
      'A sourdough starter is a colony of wild yeast and bacteria. We fed forty starters with rye flour and measured how far the bread dough rose in the bowl. Starters that were fed twice a day gave the tallest loaves and the mildest crumb. The oven was the same for every loaf.',
    date: '2019-03-14',
    authors: ['Ada Miller', 'Józef Wiśniewski'],
    venue: 'Journal of Baking',
    categories: ['bread', 'fermentation'],
    url: 'https://example.org/bread-1',
    upvotes: 12,
  }),
  paper({
    id: 'sail-1',
    title: 'Sail trim and boat speed in light wind',
    abstract:
      'How should a crew trim the sails when the wind is light? We towed a small boat beside a second one and changed the trim of the mainsail only. A fuller mainsail gave more boat speed in light wind, and the gain was lost as soon as the wind grew. Sailing crews can feel the change in the rudder.',
    date: '2020-06',
    authors: ['Ruth Seaman'],
    venue: 'Sailing Science',
    categories: ['sailing'],
    url: null,
    upvotes: null,
  }),
  paper({
    id: 'sky-1',
    title: 'Transits of hot planets with a small telescope',
    abstract:
      'A planet that passes in front of its star dims the light of the star for an hour or two. We watched nine such transits with a small telescope on a roof. The light curves show the size of each planet to within a tenth, so that a small telescope is enough to teach how planets are found.',
    date: '2021',
    authors: ['Émile Dubois', '王 芳'],
    venue: null,
    categories: ['astronomy'],
    url: 'https://example.org/sky-1',
    upvotes: 3,
  }),
  paper({
    id: 'bread-2',
    title: 'Steam in the oven and the crust of a loaf',
    abstract:
      'Steam keeps the skin of a loaf soft while the bread dough still grows in the oven. We baked the same dough with no steam, with a little and with much. Steam in the first ten minutes gave a thin and shiny crust; steam to the end gave a leathery crust. A closed pot does the same in a home oven.',
    date: '2018-11-02',
    authors: ['Ada Miller'],
    venue: 'Journal of Baking',
    categories: ['bread'],
    url: 'https://example.org/bread-2',
    upvotes: 0,
  }),
  paper({
    id: 'sail-2',
    title: 'Keel shape and the leeway of small boats',
    abstract:
      'Every sailing boat slides sideways a little, which sailors call leeway. We built three keels for one small boat and measured leeway with a compass and a long line. The deep keel halved the leeway in strong wind. In light wind the shape of the keel did not matter, and the crew of the boat could not tell the keels apart.',
    date: '2020-09-30',
    authors: [],
    venue: 'Sailing Science',
    categories: ['sailing', 'boats'],
    url: null,
    upvotes: null,
  }),
  paper({
    id: 'sky-2',
    title: 'Light curves of variable stars in a globular cluster',
    abstract:
      'Some stars grow and shrink, and their light follows. From two hundred nights at the telescope we drew the light curves of sixty variable stars in a globular cluster. The period of a variable star tells how bright the star is, and from that follows the distance of the cluster: thirty thousand light years.',
    date: '2022-01-17',
    authors: ['王 芳'],
    venue: 'Letters on the Sky',
    categories: ['astronomy'],
    url: 'https://example.org/sky-2',
    upvotes: 41.5,
  }),
  paper({
    id: 'bread-3',
    title: 'Whole grain flour, water and the crumb of bread',
    abstract:
      'Whole grain flour drinks more water than white flour. We baked bread from eight mixtures of both and weighed the water that each dough could hold. A wet dough of whole grain gave an open crumb, a dry one a dense loaf. Bakers who change to whole grain should add a tenth more water and let the dough rest.',
    date: '2019-07-21',
    authors: ['Józef Wiśniewski', 'Ada Miller'],
    venue: 'Journal of Baking',
    categories: ['bread'],
    url: 'https://example.org/bread-3',
    upvotes: 7,
  }),
  paper({
    id: 'sail-3',
    title: 'Reefing the mainsail in strong wind',
    abstract:
      'To reef is to make the mainsail smaller when the wind is strong. We asked thirty crews when they reef and recorded wind, heel and boat speed on their boats. Crews that reefed early lost no boat speed and kept the rudder light. Most sailing boats heel too far before anybody thinks of the reef.',
    date: '2021-08-05',
    authors: ['Ruth Seaman', 'Ola Nordmann'],
    venue: 'Sailing Science',
    categories: [],
    url: null,
    upvotes: null,
  }),
  paper({
    id: 'sky-3',
    title: 'Masses of binary stars from their spectra',
    abstract:
      'Two stars that circle each other pull their spectra to and fro. We took spectra of eleven binary stars with a telescope of two metres and followed the lines through whole orbits. The masses of the stars come out to a few parts in a hundred. One star is heavier than its light should allow, and may hide a third star.',
    date: null,
    authors: ['Émile Dubois'],
    venue: null,
    categories: ['astronomy', 'stars'],
    url: null,
    upvotes: null,
  }),
  paper({
    id: 'bread-4',
    title: 'Cold fermentation of bread dough overnight',
    abstract:
      'Bread dough that ferments in the cold overnight tastes of more. We kept dough at four temperatures and asked a hundred people to taste the loaves. Slow yeast makes less gas and more acid, so the loaves rose less and tasted better. The crust of the cold loaves was darker in the oven, and the crumb moister.',
    date: '2020-02-29',
    authors: ['Ada Miller'],
    venue: 'Journal of Baking',
    categories: ['bread', 'fermentation'],
    url: 'https://example.org/bread-4',
    upvotes: 19,
  }),
  paper({
    id: 'sail-4',
    title: 'Tides and the choice of a course in a coastal race',
    abstract:
      'In a coastal race the tide carries a boat as much as the wind does. We compared the courses of fifty boats in one race with a map of the tide. The boats that crossed the tide early won, although they sailed a longer course. Sailing close to the shore helps only when the wind is light and the tide is strong.',
    date: '2022-05-11',
    authors: ['Ola Nordmann'],
    venue: null,
    categories: ['sailing'],
    url: 'https://example.org/sail-4',
    upvotes: null,
  }),
  paper({
    id: 'sky-4',
    title: 'Faint galaxies in the light of a survey telescope',
    abstract:
      'A survey telescope sees the same sky every third night. We added the pictures of a year and counted faint galaxies that no single night shows. Their spectra, taken for a few hundred galaxies, tell how far they are. Faint galaxies outnumber bright galaxies ten to one, and their stars are younger than those of the planet hosts nearby.',
    date: '2022-12-24',
    authors: ['王 芳', 'Émile Dubois'],
    venue: 'Letters on the Sky',
    categories: ['astronomy'],
    url: 'https://example.org/sky-4',
    upvotes: 5,
  }),
];

export const dozenOptions: BuildOptions = { topics: 3, seed: 1 };

const source: SourceFile = {
  name: 'dozen.jsonl',
  bytes: 6789,
  sha256: '0'.repeat(64),
  audit: {
    format: 'JSON Lines',
    read: 14,
    kept: 12,
    dropped: [{ reason: 'neither title nor abstract', count: 1, examples: ['line 3'] }],
    merged: [
      {
        keptId: 'sail-2',
        mergedTitle: 'Keel shape and the leeway of small boats',
        because: 'same title',
      },
    ],
  },
};

/** Fixed, so that the golden atlas does not change with the version of the project. */
export const dozenProvenance: Provenance = {
  runId: '0123456789ab',
  generator: '0.0.0',
  title: 'A dozen papers',
  sources: [source],
};

/** The files of the atlas of the dozen. */
export function encodeDozen(pool?: BlockPool): Promise<Map<string, Uint8Array>> {
  return buildFiles(dozen, dozenOptions, dozenProvenance, pool);
}
