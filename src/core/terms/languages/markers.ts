import { listed } from './language.ts';

/**
 * Function words by which languages are told: common ones, of six letters at most, that few others
 * of these languages have. A word that two have speaks for both. In this order; of equals the first
 * is chosen.
 */
export const MARKERS: readonly (readonly [code: string, words: readonly string[]])[] = [
  [
    'en',
    listed(
      'the of and is are that this with for we by from which to was were be it our on an as these has have can',
    ),
  ],
  [
    'de',
    listed(
      'der die das und ist von den mit für des dem ein eine einer nicht auf werden wird sich zu im durch wurde bei auch zur zum sind',
    ),
  ],
  [
    'fr',
    listed(
      'le les des et est une du dans pour par sur au aux qui que cette ce sont ces avec nous être plus ou leur ont sa',
    ),
  ],
  [
    'es',
    listed(
      'el los las y del una para con por se es como más este esta entre sobre su sus son fue al lo en han',
    ),
  ],
  [
    'pt',
    listed(
      'os as do da dos das em um uma para com por não ao pelo pela que é são foi na mais e sua como entre se',
    ),
  ],
  [
    'it',
    listed(
      'il gli di che della dei del nel nella un una per con sono è le alla delle degli e più questo si da dal al',
    ),
  ],
  [
    'nl',
    listed(
      'de het een van en dat met voor niet zijn op te werd wordt door bij aan naar ook om uit deze dit is',
    ),
  ],
  ['ru', []],
  [
    'no',
    listed(
      'og ikke som på av til det er en et med for fra har ble vi om den mellom å ved kan disse hvor etter',
    ),
  ],
  [
    'da',
    listed(
      'og ikke som på af til det er en et med for fra har blev vi om den mellem at ved kan disse hvor efter',
    ),
  ],
  [
    'sv',
    listed(
      'och inte som på av till det är en ett med för från har blev vi om den mellan att vid kan dessa hur efter',
    ),
  ],
  ['zh', []],
  ['ja', []],
  ['ko', []],
  ['ar', []],
  ['el', []],
];

/** Letters of the longest of these words. */
export const LONGEST_MARKER = 6;

/** Scripts that only some of these languages are written in; Chinese characters in two. */
export const SCRIPTS: readonly (readonly [pattern: RegExp, codes: readonly string[]])[] = [
  [/^[\u0400-\u04ff]/, ['ru']],
  [/^[\u3041-\u30ff]/, ['ja']],
  [/^[\u3400-\u4dbf\u4e00-\u9fff]/, ['zh', 'ja']],
  [/^[\uac00-\ud7a3]/, ['ko']],
  [/^[\u0600-\u06ff]/, ['ar']],
  [/^[\u0370-\u03ff]{2}/, ['el']],
];
