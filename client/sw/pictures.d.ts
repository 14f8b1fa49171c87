/** A small picture as a data: address, inside the worker's one file. */
declare module '*.png?inline' {
  const address: string;
  export default address;
}
