import stemmer from 'natural/lib/natural/stemmers/porter_stemmer_es.js';
import stopWords from 'natural/lib/natural/util/stopwords_es.js';
import { listed } from './language.ts';
import { makeLanguage } from './makeLanguage.ts';

/** Spanish, with the Snowball stemmer. */
export const spanish = makeLanguage({
  stem: (word) => stemmer.stem(word),
  stopWords: [
    ...stopWords.words,
    ...listed(`
      además ahora al algo algún alguna algunas alguno algunos ambos ante antes aquel aquella así aún aunque bajo bien cada casi
      como cómo con contra cual cuales cuando cuanto de debe deben debido del desde donde dos durante e ella ellas ellos
      embargo en entonces entre era eran es esa esas ese eso esos esta está estas este esto estos están fue fueron ha haber había
      hace hacia han hasta hay incluso la las le les lo los luego mas más mediante menos mientras mismo misma muchas muchos muy
      nada ni no nos nosotros nuestra nuestro o os otra otras otro otros para partir pero poco por porque pues puede pueden que
      qué quien según se sea sean ser si sí sido siendo siempre sin sino sobre solo sólo son su sus también tan tanto tiene
      tienen toda todas todavía todo todos tras tu un una unas uno unos varias varios ya y`),
  ],
  filler: listed(`
    análisis analiza analizar artículo autor autores base caso casos conclusión conclusiones contexto datos desarrollo
    diferente diferentes discusión efecto efectos estudio estudios estudiar evaluación evaluar ejemplo factores forma
    importancia importante introducción investigación mayor manera mejor mejora método métodos metodología muestra nivel
    niveles nuevo nueva objetivo objetivos obtenido parte permite posible presente presenta principal problema propone
    propuesta proceso relación resultado resultados respecto significativo solución tema tipo trabajo través uso utilizado
    utilizando utilizar realizar realizó año años`),
});
