import norwegianStemmer from 'natural/lib/natural/stemmers/porter_stemmer_no.js';
import swedishStemmer from 'natural/lib/natural/stemmers/porter_stemmer_sv.js';
import norwegianStopWords from 'natural/lib/natural/util/stopwords_no.js';
import swedishStopWords from 'natural/lib/natural/util/stopwords_sv.js';
import { listed } from './language.ts';
import { makeLanguage } from './makeLanguage.ts';

/** Norwegian, with the Snowball stemmer. */
export const norwegian = makeLanguage({
  stem: (word) => norwegianStemmer.stem(word),
  stopWords: [
    ...norwegianStopWords.words,
    ...listed(`
      av at blant ble bli blir både da de den det dette disse du eller en er et etter flere for fra gjennom ha har hvor hvordan
      ikke i innen kan med mellom men mer mot ved vi noen og også om opp over på samt seg sin skal som så til under ut uten var vil`),
  ],
  filler: listed(`
    analyse artikkel artikkelen data formål forskning funn metode metoder ny nye resultat resultater resultatene studie studien
    undersøkt undersøker viser bruk brukt problem år betydning ulike viktig`),
});

/** Danish, whose words end much as Norwegian ones do: the same stemmer serves. */
export const danish = makeLanguage({
  stem: (word) => norwegianStemmer.stem(word),
  stopWords: listed(`
    af alle at blev blive bliver både da de dem den denne der deres det dette disse dog du efter eller en end er et flere for
    fra gennem ha har have havde hvad hvilke hvor hvordan hvis i ikke ind inden jeg kan kun kunne man med mellem men mere mod
    måtte når nogle nu og også om op over på samt sig sin skal skulle som så til ud uden under ved vi vil være var været`),
  filler: listed(`
    analyse artikel artiklen data formål forskning fund metode metoder ny nye resultat resultater resultaterne studie studiet
    undersøgt undersøger undersøgelse viser brug anvendt problem år betydning forskellige vigtig`),
});

/** Swedish, with the Snowball stemmer. */
export const swedish = makeLanguage({
  stem: (word) => swedishStemmer.stem(word),
  stopWords: [
    ...swedishStopWords.words,
    ...listed(`
      att av bland både de dem den denna det detta dessa där efter ej eller en ett flera från för genom ha har hur i inom inte
      kan med mellan men mer mot när och också om på samt sig sin som så till under upp ur utan var vi vid vilka vilket är även över`),
  ],
  filler: listed(`
    analys artikel artikeln data syfte forskning fynd metod metoder ny nya resultat resultaten studie studien undersöks
    undersökning visar användning använda problem år betydelse olika viktig`),
});
