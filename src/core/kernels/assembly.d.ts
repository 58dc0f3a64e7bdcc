/** A WebAssembly module made of an AssemblyScript file while the project is built. */
declare module '*?assembly' {
  const bytes: Uint8Array;
  export default bytes;
}
