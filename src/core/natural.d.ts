// The package's own types cover its index only, which loads database drivers; we import deep paths.
declare module 'natural/lib/natural/util/stopwords.js' {
  const stopWords: { words: string[] };
  export default stopWords;
}
