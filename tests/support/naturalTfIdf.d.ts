// The oracle of a test; the package's own types cover its index only.
declare module 'natural/lib/natural/tfidf/tfidf.js' {
  export default class TfIdf {
    addDocument(words: readonly string[]): void;
    idf(word: string): number;
    tfidf(words: readonly string[], document: number): number;
  }
}
