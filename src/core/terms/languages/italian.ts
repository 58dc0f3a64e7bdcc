import stemmer from 'natural/lib/natural/stemmers/porter_stemmer_it.js';
import stopWords from 'natural/lib/natural/util/stopwords_it.js';
import { listed } from './language.ts';
import { makeLanguage } from './makeLanguage.ts';

/** Italian, with the Snowball stemmer. */
export const italian = makeLanguage({
  stem: (word) => stemmer.stem(word),
  stopWords: [
    ...stopWords.words,
    ...listed(`
      alcune alcuni alla alle anche ancora attraverso bensì che chi ciascun ciò col come con così cui da dal dalla dalle degli
      dei del della delle dello di dopo dove due durante e è entrambi essere fra già gli ha hanno i il in infatti inoltre invece
      la le li lo loro ma mediante meno mentre molti molto ne nei nel nella nelle nello non nonché o ogni oltre ossia per perché
      però più possono presso prima può pur quale quali quando quanto quella quelle quelli quello questa queste questi questo
      quindi se secondo sempre senza sia siano si solo sono sotto su sua sue sugli sui sul sulla sulle suo suoi tale tali tra
      tramite tutta tutte tutti tutto un una uno verso viene vengono l d c s`),
  ],
  filler: listed(`
    analisi analizza analizzare articolo autore autori base caso casi conclusione conclusioni contesto dati sviluppo
    diverso diversi discussione effetto effetti studio studi valutazione valutare esempio fattori forma importanza importante
    introduzione ricerca maggiore modo migliore metodo metodi metodologia mostrano livello livelli nuovo nuova obiettivo
    obiettivi ottenuto parte permette possibile presente presenta presentato principale problema propone proposto processo
    relazione risultato risultati significativo soluzione tema tipo lavoro uso utilizzato utilizzando utilizzo anno anni`),
});
