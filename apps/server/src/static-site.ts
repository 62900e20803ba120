/** A built web app: its files, read once into memory. */

export interface StaticFile {
  bytes: Uint8Array<ArrayBuffer>
  contentType: string
  /** Strong: changes with every byte. */
  etag: string
  cacheControl: string
}

export interface StaticSite {
  /** The file at a path like `assets/a-1b2c3d.js`; `undefined` when the build has none. */
  find(path: string): StaticFile | undefined
}
