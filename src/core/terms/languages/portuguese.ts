import stemmer from 'natural/lib/natural/stemmers/porter_stemmer_pt.js';
import stopWords from 'natural/lib/natural/util/stopwords_pt.js';
import { listed } from './language.ts';
import { makeLanguage } from './makeLanguage.ts';

/** Portuguese, with the Snowball stemmer. */
export const portuguese = makeLanguage({
  stem: (word) => stemmer.stem(word),
  stopWords: [
    ...stopWords.words,
    ...listed(`
      ainda além algum alguma algumas alguns ambos antes após assim através cada com como contra da das de dessa desse desta
      deste do dos durante é e em enquanto entre era eram essa essas esse esses esta está estas este estes estão foi foram há
      isso isto já lhe mais mas mediante mesmo muito muitos na nas nem no nos não num numa o onde os ou outra outras outro
      outros para pela pelas pelo pelos pode podem pois por porém porque quais qual quando que quem são se seja sem sendo
      ser seu seus sob sobre sua suas também tanto tem têm todas todo todos um uma umas uns vários às`),
  ],
  filler: listed(`
    análise analisar artigo autor autores base caso casos conclusão contexto dados desenvolvimento diferente diferentes
    discussão efeito efeitos estudo estudos avaliação avaliar exemplo fatores forma importância importante introdução
    maior melhor melhoria método métodos metodologia mostram nível níveis novo nova objetivo objetivos obtido parte
    permite pesquisa possível presente apresenta principal problema propõe proposta processo relação resultado resultados
    significativo solução tema tipo trabalho uso utilizado utilizando utilizar realizado ano anos`),
});
