// The package's own types cover its index only, which loads database drivers; we import deep paths.
declare module 'natural/lib/natural/stemmers/*' {
  const stemmer: { stem(word: string): string };
  export default stemmer;
}

declare module 'natural/lib/natural/util/*' {
  const stopWords: { words: string[] };
  export default stopWords;
}
