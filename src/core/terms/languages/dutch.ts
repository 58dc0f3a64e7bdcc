import stemmer from 'natural/lib/natural/stemmers/porter_stemmer_nl.js';
import stopWords from 'natural/lib/natural/util/stopwords_nl.js';
import { listed } from './language.ts';
import { makeLanguage } from './makeLanguage.ts';

/** Dutch, with the Snowball stemmer. */
export const dutch = makeLanguage({
  stem: (word) => stemmer.stem(word),
  stopWords: [
    ...stopWords.words,
    ...listed(`
      aan achter alle alleen als bij binnen boven daarbij daarmee daarom daarvan dat de deze die dit door dus een echter
      elke en enkele er geen hebben heeft het hierbij hierdoor hoe hun in indien is kan kunnen maar meer met moet moeten na naar
      naast niet nog of om onder ondanks ons ook op over per sinds te ten ter tijdens tot tussen uit van vanuit veel verschillende
      via vooral voor waar waarbij waardoor waarin wanneer wel welke wordt worden zijn zij zoals zowel zonder zou zullen`),
  ],
  filler: listed(`
    analyse artikel auteur bijdrage data conclusie context doel effect gebruik gebruikt gevonden hoog invloed jaar literatuur
    mogelijk methode methoden nieuw nieuwe onderzocht onderzoek onderzoeken ontwikkeling probleem resultaat resultaten
    significant studie studies toont vergeleken verbeteren verschil voorbeeld voorgesteld werk oplossing beschrijft belangrijk`),
});
