import stemmer from 'natural/lib/natural/stemmers/porter_stemmer_fr.js';
import stopWords from 'natural/lib/natural/util/stopwords_fr.js';
import { listed } from './language.ts';
import { makeLanguage } from './makeLanguage.ts';

/** French, with the Snowball stemmer. */
export const french = makeLanguage({
  stem: (word) => stemmer.stem(word),
  stopWords: [
    ...stopWords.words,
    ...listed(`
      ainsi alors après aucun aucune aussi autre autres avant beaucoup cela celle celles celui cependant certain certaine
      certaines certains ceux chacun chaque chez comme comment contre dès donc dont duquel durant également encore enfin
      entre envers est et etc fait faits ici jusqu là lequel laquelle lesquels lesquelles lors lorsque mais malgré moins non notamment
      nos on ont ou où outre par parce parmi pas pendant peu peut peuvent plus plusieurs plutôt pour pourquoi presque puis
      qu quand que quelques qui quoi sans selon sera seront seulement si sinon sont sous souvent sur surtout tandis
      tel telle telles tels toujours tous tout toute toutes toutefois très trop un une vers via vis voici vs aujourd hui
      afin grâce lorsqu puisque tant c d j l m n s t y`),
  ],
  filler: listed(`
    analyse analysé article auteur auteurs but cadre cas conclusion contexte différent données effet ensemble étude études
    étudié évaluation évaluer exemple existant facteur façon important importance introduction manière méthode méthodes
    montre montrent montré niveau nombre nouveau nouvelle objectif objectifs observé obtenu outil partie permet permettent
    plupart point possible présent présente présenté présentons principal problème proposé propose proposons question
    recherche résultat résultats rôle significatif solution travail travaux type utilisation utilisé utiliser vue approche
    amélioration améliorer développement pratique ans année`),
});
